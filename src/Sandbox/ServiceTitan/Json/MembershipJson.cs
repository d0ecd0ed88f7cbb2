using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Memberships.V2.CustomerMembershipResponse and MembershipTypeResponse, and their export rows, which are the same.</summary>
internal static class MembershipJson
{
    public static void Write(Utf8JsonWriter writer, Membership membership)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", membership.Id);
        writer.WriteTime("createdOn", membership.CreatedOn);
        writer.WriteNull("createdById");
        writer.WriteTime("modifiedOn", membership.ModifiedOn);
        writer.WriteTime("followUpOn", membership.To ?? membership.From);
        writer.WriteTime("cancellationDate", membership.CancellationDate);
        writer.WriteTime("from", membership.From);
        writer.WriteTime("nextScheduledBillDate", membership.NextScheduledBillDate);
        writer.WriteTime("to", membership.To);
        writer.WriteString("billingFrequency", membership.BillingFrequency.ToString());
        writer.WriteNull("renewalBillingFrequency");
        writer.WriteString("status", membership.Status.ToString());
        writer.WriteString("followUpStatus", OpportunityStatus.NotAttempted.ToString());
        writer.WriteBoolean("active", membership.Active);
        writer.WriteNumber("initialDeferredRevenue", 0);
        writer.WriteOptional("duration", (long?)membership.DurationMonths);
        writer.WriteNull("renewalDuration");
        writer.WriteNumber("businessUnitId", membership.BusinessUnitId);
        writer.WriteNumber("customerId", membership.CustomerId);
        writer.WriteNumber("membershipTypeId", membership.MembershipTypeId);
        writer.WriteNulls(
            "activatedById", "activatedFromId", "billingTemplateId", "cancellationBalanceInvoiceId", "cancellationInvoiceId", "followUpCustomStatusId");
        writer.WriteOptional("locationId", membership.LocationId);
        writer.WriteNulls("paymentMethodId", "paymentTypeId", "recurringLocationId", "renewalMembershipTaskId", "renewedById");
        writer.WriteOptional("soldById", membership.SoldById);
        writer.WriteNulls("customerPo", "importId");
        writer.WriteString("memo", membership.Memo);
        writer.WriteStartArray("customFields");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, MembershipType type)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", type.Id);
        writer.WriteString("name", type.Name);
        writer.WriteString("displayName", type.DisplayName);
        writer.WriteBoolean("active", type.Active);
        writer.WriteString("discountMode", "Basic");
        writer.WriteString("locationTarget", "AllLocations");
        writer.WriteString("revenueRecognitionMode", "PointOfSale");
        writer.WriteBoolean("autoCalculateInvoiceTemplates", false);
        writer.WriteBoolean("useMembershipPricingTable", false);
        writer.WriteBoolean("showMembershipSavings", false);
        writer.WriteTime("createdOn", type.CreatedOn);
        writer.WriteNull("createdById");
        writer.WriteTime("modifiedOn", type.ModifiedOn);
        writer.WriteNulls("importId", "billingTemplateId");
        writer.WriteNumber("discount", 0);
        writer.WriteStartArray("durationBilling");
        writer.WriteStartObject();
        writer.WriteOptional("duration", (long?)type.DurationMonths);
        writer.WriteString("billingFrequency", type.BillingFrequency.ToString());
        writer.WriteNumber("salePrice", type.SalePrice);
        writer.WriteNumber("billingPrice", type.SalePrice);
        writer.WriteNumber("renewalPrice", type.SalePrice);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteNulls("discounts", "recurringServices");
        writer.WriteStartArray("tagTypeIds");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>An export row; the list of one membership's changes has the same without its id.</summary>
    public static void Write(Utf8JsonWriter writer, MembershipStatusChange change)
    {
        writer.WriteStartObject();
        WriteFields(writer, change);
        writer.WriteNumber("membershipId", change.MembershipId);
        writer.WriteEndObject();
    }

    public static void WriteOfOne(Utf8JsonWriter writer, MembershipStatusChange change)
    {
        writer.WriteStartObject();
        WriteFields(writer, change);
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, MembershipStatusChange change)
    {
        writer.WriteNumber("id", change.Id);
        writer.WriteString("oldStatus", change.OldStatus.ToString());
        writer.WriteString("newStatus", change.NewStatus.ToString());
        writer.WriteNull("note");
        writer.WriteTime("createdOn", change.CreatedOn);
        writer.WriteNull("createdById");
    }
}
