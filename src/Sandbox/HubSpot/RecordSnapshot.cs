namespace Hearth.Sandbox.HubSpot;

/// <summary>A record as it stands, for comparisons and for the generator.</summary>
/// <param name="Id">The id.</param>
/// <param name="Properties">Every property with a value.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When a value last changed.</param>
/// <param name="Archived">Whether it is in the recycle bin.</param>
/// <param name="Associations">Every associated record, as <c>companies/50000000001</c>.</param>
public sealed record RecordSnapshot(
    string Id,
    IReadOnlyDictionary<string, string> Properties,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Archived,
    IReadOnlyList<string> Associations);
