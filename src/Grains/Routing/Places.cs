using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>
/// Locations go with their customers: where ServiceTitan gives one to a customer of another household, it is that household's from then on,
/// and the one before has left it.
/// </summary>
internal static class Places
{
    /// <summary>
    /// The entity of a location's customer, or null where that is not known yet: a location that stands waits for it, and is not shown to
    /// whom it belonged before.
    /// </summary>
    internal static bool TryFindOwner(Observation observation, IReadOnlyDictionary<RecordRef, EntityId> known, out EntityId owner)
    {
        owner = default;
        return observation.Record.Type == RecordType.Location && observation.Parent is { } customer && known.TryGetValue(customer, out owner);
    }

    /// <summary>True for a location that stands and whose customer nobody has yet.</summary>
    internal static bool Waits(Observation observation, IReadOnlyDictionary<RecordRef, EntityId> known) =>
        observation is { Record.Type: RecordType.Location, State: RecordState.Live, Parent: { } customer } && !known.ContainsKey(customer);

    /// <summary>What a household is told of a location that it left. Which of two customers has it later is for the dates to say.</summary>
    internal static Observation Left(Observation location) =>
        Departed.End(location.Record, location.System, location.ModifiedAt, location.ReadAt);
}
