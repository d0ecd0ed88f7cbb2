using Hearth.Domain.Changes;

namespace Hearth.Domain.Entities.Erasing;

/// <summary>What an erased household takes in: which records are its own and whether they stand, and nothing that they say.</summary>
internal static class ErasedObserver
{
    internal static ObserveResult Observe(Entity entity, Observation seen)
    {
        var link = entity.FindLink(seen.Record) ?? new Link
        {
            Record = seen.Record,
            System = seen.System,
            Part = Link.SpareId,
            Parent = seen.Parent,
            State = seen.State,
            ModifiedAt = seen.ModifiedAt,
        };
        var isErased = entity.Erasures.Any(erasure => erasure.Record == seen.Record);
        return new(
            entity.With(seen.ModifiedAt < link.ModifiedAt || isErased ? link : link with { State = seen.State, ModifiedAt = seen.ModifiedAt }),
            [],
            NeedsEvidence: false);
    }

    /// <summary>A creation that was under way while the person was erased: the record is there, and stays linked, empty.</summary>
    internal static Entity Land(Entity entity, RecordWrite write, WriteOutcome outcome, DateTimeOffset now)
    {
        if (write.Kind is not WriteKind.Create || outcome is not WriteOutcome.Applied { Record: var made } || entity.FindLink(made) is not null)
        {
            return entity;
        }

        var part = entity.IsErased ? Link.SpareId : write.Part;
        return entity
            .With(new Link { Record = made, System = RecordShape.Of(write.Type).System, Part = part, Parent = write.Parent, ModifiedAt = now })
            .With(new Finding(
                Finding.MadeWhileErased, made, part, "", "The record was being created while its person was erased: delete it there for privacy.", now));
    }
}
