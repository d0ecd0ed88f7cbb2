using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Accounting.V2.InvoiceResponse, its export row, and the header that webhooks carry. All money is text.</summary>
internal static class InvoiceJson
{
    public static void Write(Utf8JsonWriter writer, InvoiceView view)
    {
        var invoice = view.Invoice;
        writer.WriteStartObject();
        WriteHeader(writer, view);
        writer.WriteString("summary", invoice.Summary);
        WriteItems(writer, view);
        writer.WriteStartArray("customFields");
        writer.WriteEndArray();
        writer.WriteBoolean("active", invoice.Active);
        writer.WriteMoneyText("discountTotal", 0);
        writer.WriteNull("importId");
        writer.WriteString("exportId", invoice.ExportId);
        writer.WriteNulls("materialSkuId", "membershipId");
        writer.WriteTime("paidOn", invoice.PaidOn);
        writer.WriteString("invoiceConfiguration", invoice.JobId is null ? "CounterSales" : "JobInvoice");
        writer.WriteEndObject();
    }

    public static void WriteHeader(Utf8JsonWriter writer, InvoiceView view)
    {
        var invoice = view.Invoice;
        writer.WriteNumber("id", invoice.Id);
        writer.WriteString("syncStatus", invoice.SyncStatus);
        writer.WriteNull("budgetCodeId");
        writer.WriteString("referenceNumber", invoice.ReferenceNumber);
        writer.WriteTime("invoiceDate", invoice.InvoiceDate);
        writer.WriteTime("dueDate", invoice.DueDate);
        writer.WriteMoneyText("subTotal", invoice.SubTotal);
        writer.WriteMoneyText("salesTax", invoice.SalesTax);
        writer.WriteNulls("salesTaxCode", "taxZoneId");
        writer.WriteMoneyText("total", invoice.Total);
        writer.WriteMoneyText("balance", invoice.Balance);
        writer.WriteNull("invoiceType");
        writer.WriteNamed("customer", invoice.CustomerId, view.Customer?.Name);
        writer.WriteAddress("customerAddress", view.Customer?.Address, withCoordinates: false);
        writer.WriteNamed("location", invoice.LocationId, view.Location?.Name);
        writer.WriteAddress("locationAddress", view.Location?.Address, withCoordinates: false);
        writer.WriteNamed("businessUnit", invoice.BusinessUnitId, view.BusinessUnit?.Name);
        writer.WriteString("termName", "Due Upon Receipt");
        writer.WriteString("createdBy", "office");
        writer.WriteNulls("batch", "depositedOn");
        writer.WriteTime("createdOn", invoice.CreatedOn);
        writer.WriteTime("modifiedOn", invoice.ModifiedOn);
        writer.WriteOptional("adjustmentToId", invoice.AdjustmentToId);
        WriteJob(writer, view);
        writer.WriteNulls("projectId", "royalty", "employeeInfo", "commissionEligibilityDate");
        writer.WriteString("sentStatus", invoice.SentStatus);
        writer.WriteString("reviewStatus", invoice.ReviewStatus);
        writer.WriteNull("assignedTo");
    }

    private static void WriteJob(Utf8JsonWriter writer, InvoiceView view)
    {
        if (view.Job is not { } job)
        {
            writer.WriteNull("job");
            return;
        }

        writer.WriteStartObject("job");
        writer.WriteNumber("id", job.Id);
        writer.WriteString("number", job.JobNumber);
        writer.WriteString("type", view.JobType?.Name);
        writer.WriteEndObject();
    }

    /// <summary>One line for the whole amount; a $0 invoice has none yet.</summary>
    private static void WriteItems(Utf8JsonWriter writer, InvoiceView view)
    {
        var invoice = view.Invoice;
        writer.WriteStartArray("items");
        if (invoice.SubTotal != 0)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", invoice.Id);
            writer.WriteString("description", view.JobType?.Name ?? "Service");
            writer.WriteString("quantity", "1.00");
            writer.WriteMoneyText("cost", 0);
            writer.WriteMoneyText("totalCost", 0);
            writer.WriteNulls("budgetCodeId", "inventoryLocationId", "inventoryLocation");
            writer.WriteMoneyText("price", invoice.SubTotal);
            writer.WriteString("type", "Service");
            writer.WriteString("skuName", "SERVICE");
            writer.WriteNumber("skuId", 1);
            writer.WriteMoneyText("total", invoice.SubTotal);
            writer.WriteBoolean("inventory", value: false);
            writer.WriteBoolean("taxable", invoice.SalesTax != 0);
            writer.WriteBoolean("isChargeable", value: true);
            writer.WriteNulls("generalLedgerAccount", "costOfSaleAccount", "assetAccount");
            writer.WriteNumber("membershipTypeId", 0);
            writer.WriteNulls("itemGroup", "displayName", "soldHours");
            writer.WriteTime("createdOn", invoice.CreatedOn);
            writer.WriteTime("modifiedOn", invoice.ModifiedOn);
            writer.WriteNull("serviceDate");
            writer.WriteNumber("order", 1);
            writer.WriteNamed("businessUnit", invoice.BusinessUnitId, view.BusinessUnit?.Name);
            writer.WriteNulls("createdById", "displayInAmount", "importId", "exportId", "inventoryStatus");
            writer.WriteBoolean("addOn", value: false);
            writer.WriteMoneyText("memberPrice", 0);
            writer.WriteNulls("technicianId", "installedEquipmentId", "estimateItemId");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
