using System.Text.Json.Serialization;

namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>Two associated records; versions of the API write the ids flat or nested, as text or as numbers.</summary>
internal sealed record AssociatedPair
{
    /// <summary>The first record's id, flat.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public string? FromObjectId { get; init; }

    /// <summary>The second record's id, flat.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public string? ToObjectId { get; init; }

    /// <summary>The first record, nested.</summary>
    public ObjectId? From { get; init; }

    /// <summary>The second record, nested.</summary>
    public ObjectId? To { get; init; }
}
