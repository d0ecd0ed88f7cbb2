using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Marketing.V2.CampaignResponse.</summary>
internal static class CampaignJson
{
    public static void Write(Utf8JsonWriter writer, CampaignView view)
    {
        var campaign = view.Campaign;
        writer.WriteStartObject();
        writer.WriteNumber("id", campaign.Id);
        writer.WriteString("name", campaign.Name);
        writer.WriteTime("modifiedOn", campaign.ModifiedOn);
        writer.WriteTime("createdOn", campaign.CreatedOn);
        writer.WriteBoolean("active", campaign.Active);
        writer.WriteBoolean("isDefaultCampaign", campaign.IsDefault);
        if (view.Category is { } category)
        {
            writer.WriteStartObject("category");
            writer.WriteNumber("id", category.Id);
            writer.WriteString("name", category.Name);
            writer.WriteBoolean("active", category.Active);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("category");
        }

        writer.WriteString("source", campaign.Source);
        writer.WriteString("otherSource", campaign.OtherSource);
        writer.WriteString("businessUnit", view.BusinessUnit?.Name);
        writer.WriteString("medium", campaign.Medium);
        writer.WriteString("otherMedium", campaign.OtherMedium);
        writer.WriteStartArray("campaignPhoneNumbers");
        if (campaign.Dnis is { } dnis)
        {
            writer.WriteStringValue(dnis);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
