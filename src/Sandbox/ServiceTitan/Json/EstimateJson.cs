using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Estimates.V2.EstimateResponse, its export row, and Estimates.V2.EstimateItemResponse. Money is a number.</summary>
internal static class EstimateJson
{
    public static void Write(Utf8JsonWriter writer, EstimateView view)
    {
        var estimate = view.Estimate;
        writer.WriteStartObject();
        writer.WriteNumber("id", estimate.Id);
        writer.WriteOptional("jobId", estimate.JobId);
        writer.WriteNull("projectId");
        writer.WriteNumber("locationId", estimate.LocationId);
        writer.WriteNumber("customerId", estimate.CustomerId);
        writer.WriteString("name", estimate.Name);
        writer.WriteString("jobNumber", view.Job?.JobNumber);
        WriteStatus(writer, estimate.Status);
        writer.WriteString("reviewStatus", estimate.ReviewStatus.ToString());
        writer.WriteString("summary", estimate.Summary);
        writer.WriteTime("createdOn", estimate.CreatedOn);
        writer.WriteTime("modifiedOn", estimate.ModifiedOn);
        writer.WriteTime("soldOn", estimate.SoldOn);
        writer.WriteOptional("soldBy", estimate.SoldBy);
        writer.WriteBoolean("active", estimate.Active);
        writer.WriteStartArray("items");
        foreach (var item in estimate.Items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("externalLinks");
        writer.WriteEndArray();
        writer.WriteNumber("subtotal", estimate.SubTotal);
        writer.WriteNumber("tax", estimate.Tax);
        writer.WriteNumber("businessUnitId", estimate.BusinessUnitId);
        writer.WriteString("businessUnitName", view.BusinessUnit?.Name);
        writer.WriteBoolean("isRecommended", estimate.IsRecommended);
        writer.WriteNull("budgetCodeId");
        writer.WriteBoolean("isChangeOrder", false);
        writer.WriteNull("proposalTagName");
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, EstimateItem item)
    {
        writer.WriteStartObject();
        WriteFields(writer, item);
        writer.WriteEndObject();
    }

    /// <summary>Estimates.V2.EstimateItemUpdateResponse: the line and whose it is.</summary>
    public static void WriteUpdated(Utf8JsonWriter writer, EstimateItemView view)
    {
        writer.WriteStartObject();
        WriteFields(writer, view.Item);
        writer.WriteNumber("estimateId", view.Estimate.Id);
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, EstimateItem item)
    {
        writer.WriteNumber("id", item.Id);
        writer.WriteStartObject("sku");
        writer.WriteNumber("id", item.SkuId);
        writer.WriteString("name", item.SkuName);
        writer.WriteString("displayName", item.SkuName);
        writer.WriteString("type", "Service");
        writer.WriteNumber("soldHours", 0);
        writer.WriteNumber("generalLedgerAccountId", 0);
        writer.WriteString("generalLedgerAccountName", "");
        writer.WriteTime("modifiedOn", item.ModifiedOn);
        writer.WriteEndObject();
        writer.WriteString("skuAccount", "");
        writer.WriteString("description", item.Description);
        writer.WriteNull("membershipTypeId");
        writer.WriteNumber("qty", item.Quantity);
        writer.WriteNumber("unitRate", item.UnitPrice);
        writer.WriteNumber("total", item.Total);
        writer.WriteNumber("unitCost", item.UnitCost);
        writer.WriteNumber("totalCost", item.Quantity * item.UnitCost);
        writer.WriteString("itemGroupName", "");
        writer.WriteNull("itemGroupRootId");
        writer.WriteTime("createdOn", item.CreatedOn);
        writer.WriteTime("modifiedOn", item.ModifiedOn);
        writer.WriteBoolean("chargeable", true);
        writer.WriteNulls("invoiceItemId", "budgetCodeId");
    }

    private static void WriteStatus(Utf8JsonWriter writer, EstimateStatus status)
    {
        writer.WriteStartObject("status");
        writer.WriteNumber("value", (int)status);
        writer.WriteString("name", status.ToString());
        writer.WriteEndObject();
    }
}
