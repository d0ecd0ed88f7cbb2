using System.Text.Json.Serialization;

namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One event of a webhook delivery, classic (<c>contact.creation</c>) or generic (<c>object.creation</c>).</summary>
internal sealed record WebhookEvent
{
    /// <summary>The portal it happened in.</summary>
    public long? PortalId { get; init; }

    /// <summary>When it happened, in milliseconds since 1970 (UTC).</summary>
    public long? OccurredAt { get; init; }

    /// <summary>What happened; real deliveries use this name.</summary>
    public string? SubscriptionType { get; init; }

    /// <summary>What happened, by the name that HubSpot's documentation uses.</summary>
    public string? EventType { get; init; }

    /// <summary>The record.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public string? ObjectId { get; init; }

    /// <summary>The record's type in generic events, for example <c>0-1</c>.</summary>
    public string? ObjectTypeId { get; init; }

    /// <summary>The property that changed.</summary>
    public string? PropertyName { get; init; }

    /// <summary>Its new value; dates are milliseconds since 1970, as text.</summary>
    public string? PropertyValue { get; init; }

    /// <summary>What caused it, for example <c>CRM_UI</c> or <c>INTEGRATION</c>.</summary>
    public string? ChangeSource { get; init; }

    /// <summary>Who caused it: for an integration, its app's id.</summary>
    public string? SourceId { get; init; }

    /// <summary>In a merge, the record that was kept as the primary one.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public string? PrimaryObjectId { get; init; }

    /// <summary>In a merge, the records that were absorbed.</summary>
    public List<long>? MergedObjectIds { get; init; }

    /// <summary>In a merge, the record that came out of it.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public string? NewObjectId { get; init; }
}
