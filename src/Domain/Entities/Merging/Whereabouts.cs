using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Where to go on with something that reaches a household and is another one's by now.</summary>
public static class Whereabouts
{
    /// <summary>The household that an observation is for, or null for this one.</summary>
    /// <param name="entity">The household.</param>
    /// <param name="seen">The observation.</param>
    /// <param name="home">
    /// The household of the customer that a contact method hangs on, where the one that has the method is another: a method that was divided
    /// off from this household comes back to it with its customer. Null where nobody says so.
    /// </param>
    public static EntityId? Of(Entity entity, Observation seen, EntityId? home = null) =>
        entity.MergedInto
        ?? (home == entity.Id ? null : PartedTo(entity, seen.Record))
        ?? (seen.Parent is { } parent && entity.FindLink(seen.Record) is null ? PartedTo(entity, parent) : null);

    /// <summary>The household that a write's outcome is for, or null for this one.</summary>
    public static EntityId? Of(Entity entity, RecordWrite write)
    {
        if (entity.MergedInto is not null)
        {
            return entity.MergedInto;
        }

        if (write.Id is not null)
        {
            return PartedTo(entity, RecordShape.LinkedBy(write));
        }

        // A contact method goes with the customer that it was made for, while the person may have stayed here too.
        if (write.Parent is { } parent && PartedTo(entity, parent) is { } owner)
        {
            return owner;
        }

        var part = Names.Here(entity, write).Part;
        return entity.FindPart(part) is null ? entity.Partings.LastOrDefault(parting => parting.Parts.Contains(part))?.Into : null;
    }

    /// <summary>
    /// True when something that was sent on from another household may come before what that one has to hand over: this household takes
    /// it over first.
    /// </summary>
    public static bool MustTakeOver(Entity entity, EntityId from) =>
        entity.Absorbed.All(absorption => absorption.Entity != from)
        && !entity.Partings.Any(parting => parting.Into == from && parting.Kept is not null);

    private static EntityId? PartedTo(Entity entity, RecordRef record) => !entity.Partings.IsEmpty && entity.FindLink(record) is null
        ? entity.Partings.LastOrDefault(parting => parting.Records.Contains(record))?.Into
        : null;
}
