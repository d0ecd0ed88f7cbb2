using System.Globalization;
using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Accounting.V2.DetailedPaymentResponse (lists and export) and Accounting.V2.PaymentResponse (answers to writes).</summary>
internal static class PaymentJson
{
    public static void Write(Utf8JsonWriter writer, PaymentView view)
    {
        var payment = view.Payment;
        writer.WriteStartObject();
        writer.WriteBoolean("active", payment.Active);
        WriteApplied(writer, view);
        writer.WriteString("authCode", payment.AuthCode);
        writer.WriteNulls("batch", "businessUnit");
        writer.WriteString("checkNumber", payment.CheckNumber);
        writer.WriteString("createdBy", "office");
        writer.WriteTime("createdOn", payment.CreatedOn);
        writer.WriteNamed("customer", payment.CustomerId, view.Customer?.Name);
        writer.WriteStartArray("customFields");
        writer.WriteEndArray();
        writer.WriteTime("date", payment.PaidOn);
        writer.WriteNulls("deposit", "generalLedgerAccount");
        writer.WriteNumber("id", payment.Id);
        writer.WriteString("memo", payment.Memo);
        writer.WriteTime("modifiedOn", payment.ModifiedOn);
        writer.WriteString("referenceNumber", payment.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteNull("refundedPaymentId");
        writer.WriteString("syncStatus", payment.Status.ToString());
        writer.WriteMoneyText("total", payment.Amount);
        writer.WriteString("type", view.Type?.Name);
        writer.WriteString("typeId", payment.TypeId.ToString(CultureInfo.InvariantCulture));
        writer.WriteMoneyText("unappliedAmount", payment.Unapplied);
        writer.WriteEndObject();
    }

    public static void WriteAnswer(Utf8JsonWriter writer, PaymentView view)
    {
        var payment = view.Payment;
        writer.WriteStartObject();
        writer.WriteBoolean("active", payment.Active);
        writer.WriteString("authCode", payment.AuthCode);
        writer.WriteString("checkNumber", payment.CheckNumber);
        writer.WriteNumber("customerId", payment.CustomerId);
        writer.WriteString("exportId", payment.ExportId);
        writer.WriteNumber("id", payment.Id);
        writer.WriteString("memo", payment.Memo);
        writer.WriteTime("paidOn", payment.PaidOn);
        writer.WriteStartArray("splits");
        foreach (var split in payment.Splits)
        {
            writer.WriteStartObject();
            writer.WriteNumber("amount", split.Amount);
            writer.WriteNumber("invoiceId", split.InvoiceId);
            writer.WriteString("invoiceNumber", view.InvoiceNumbers[split.InvoiceId]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("status", payment.Status.ToString());
        writer.WriteNull("transactionStatus");
        writer.WriteNumber("typeId", payment.TypeId);
        writer.WriteEndObject();
    }

    private static void WriteApplied(Utf8JsonWriter writer, PaymentView view)
    {
        writer.WriteStartArray("appliedTo");
        foreach (var split in view.Payment.Splits)
        {
            writer.WriteStartObject();
            writer.WriteMoneyText("appliedAmount", split.Amount);
            writer.WriteString("appliedBy", "office");
            writer.WriteNumber("appliedId", split.Id);
            writer.WriteTime("appliedOn", view.Payment.PaidOn);
            writer.WriteNumber("appliedTo", split.InvoiceId);
            writer.WriteString("appliedToReferenceNumber", view.InvoiceNumbers[split.InvoiceId]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
