using System.Text.Json.Serialization;

namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One association to create.</summary>
internal sealed record AssociationInput(ObjectId From, ObjectId To, IReadOnlyList<AssociationType> Types);

/// <summary>A record's id.</summary>
internal sealed record ObjectId([property: JsonConverter(typeof(TextIdConverter))] string Id);

/// <summary>What an association means.</summary>
internal sealed record AssociationType(string AssociationCategory, int AssociationTypeId);

/// <summary>The body of a batch create.</summary>
internal sealed record AssociationCreation(IReadOnlyList<AssociationInput> Inputs);

/// <summary>What a batch create came to.</summary>
internal sealed record AssociationBatch
{
    /// <summary>The associations that stand.</summary>
    public List<AssociatedPair> Results { get; init; } = [];

    /// <summary>What went wrong with the others.</summary>
    public List<ErrorBody> Errors { get; init; } = [];
}

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
