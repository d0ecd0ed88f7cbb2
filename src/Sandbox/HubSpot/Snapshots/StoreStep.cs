namespace Hearth.Sandbox.HubSpot;

/// <summary>What one step changed of the records and the properties of one type. What is null stayed as it was.</summary>
/// <param name="TypeId">HubSpot's id of the type.</param>
/// <param name="NextId">The id of the next record.</param>
/// <param name="Records">The records that it made or changed, whole.</param>
/// <param name="Gone">The ids of those that it took away for good.</param>
/// <param name="Aliases">The ids that it merged away, with what they lead to.</param>
/// <param name="Groups">All property groups.</param>
/// <param name="Properties">All properties.</param>
internal sealed record StoreStep(
    string TypeId,
    long NextId,
    IReadOnlyList<SavedRecord> Records,
    IReadOnlyList<long> Gone,
    IReadOnlyDictionary<long, long> Aliases,
    IReadOnlyList<PropertyGroup>? Groups,
    IReadOnlyList<SavedProperty>? Properties);
