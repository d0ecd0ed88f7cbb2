using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Crm.V2.Customers.CustomerResponse; the export row is the same.</summary>
internal static class CustomerJson
{
    public static void Write(Utf8JsonWriter writer, Customer customer, Guid? application = null)
    {
        writer.WriteStartObject();
        WriteCore(writer, customer, application);
        writer.WriteEndObject();
    }

    public static void WriteCore(Utf8JsonWriter writer, Customer customer, Guid? application)
    {
        writer.WriteNumber("id", customer.Id);
        writer.WriteBoolean("active", customer.Active);
        writer.WriteString("name", customer.Name);
        writer.WriteString("type", customer.Type.ToString());
        writer.WriteAddress("address", customer.Address, withCoordinates: true);
        writer.WriteCustomFields(customer.CustomFields);
        writer.WriteNumber("balance", customer.Balance);
        writer.WriteBoolean("taxExempt", customer.TaxExempt);
        writer.WriteIds("tagTypeIds", customer.TagTypeIds);
        writer.WriteBoolean("doNotMail", customer.DoNotMail);
        writer.WriteBoolean("doNotService", customer.DoNotService);
        writer.WriteBoolean("nationalAccount", customer.NationalAccount);
        writer.WriteTime("createdOn", customer.CreatedOn);
        writer.WriteNumber("createdById", customer.CreatedById);
        writer.WriteTime("modifiedOn", customer.ModifiedOn);
        writer.WriteOptional("mergedToId", customer.MergedToId);
        writer.WriteOptional("paymentTermId", customer.PaymentTermId);
        writer.WriteOptional("creditLimit", customer.CreditLimit);
        writer.WriteOptional("creditLimitBalance", customer.CreditLimitBalance);
        writer.WriteExternalData(customer.ExternalData, application);
    }
}
