namespace Hearth.Sandbox.HubSpot;

/// <summary>The records and the properties of one type as a snapshot keeps them.</summary>
/// <param name="TypeId">HubSpot's id of the type.</param>
/// <param name="NextId">The id of the next record.</param>
/// <param name="Aliases">The ids that were merged away, with what they led to.</param>
/// <param name="Groups">The property groups.</param>
/// <param name="Properties">The properties that somebody made or changed, and all others too.</param>
/// <param name="Records">The records, the archived ones included, the oldest first.</param>
internal sealed record SavedStore(
    string TypeId,
    long NextId,
    IReadOnlyDictionary<long, long> Aliases,
    IReadOnlyList<PropertyGroup> Groups,
    IReadOnlyList<SavedProperty> Properties,
    IReadOnlyList<SavedRecord> Records);
