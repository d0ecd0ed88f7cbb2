using Hearth.Domain.Changes;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Decides what the end of a customer or a contact means for its counterpart in the other system.</summary>
internal static class Deletion
{
    /// <summary>True for the records that have a counterpart: a household's customer and a person's contact.</summary>
    private static bool HasCounterpart(Link link) => link.Record.Type is RecordType.Customer or RecordType.Contact;

    /// <summary>True when a record stands, or when the policy ignores that it does not.</summary>
    internal static bool Counts(Link link, SyncPolicy policy) => link.IsLive || policy.Deletion.For(link.System) is DeletionRule.Ignore;

    /// <summary>The entity with what follows from a record that ended, or that stands again.</summary>
    /// <param name="entity">The entity, with the record as it is now.</param>
    /// <param name="before">The record's link as it was; null when the record was not linked before, so that it did not end here.</param>
    /// <param name="after">The record's link as it is now.</param>
    /// <param name="seen">What was seen of it.</param>
    /// <param name="policy">The policy.</param>
    internal static Entity Follow(Entity entity, Link? before, Link after, Observation seen, SyncPolicy policy)
    {
        if (before is null || before.IsLive == after.IsLive || !HasCounterpart(after))
        {
            return entity;
        }

        // A record that a merge took away did not end, and somebody whom another record shows has not gone.
        var ended = !after.IsLive && policy.Deletion.For(after.System) is DeletionRule.Archive && RecordMerges.SurvivorOf(seen) is null
            && !entity.Links.Any(other => other.IsLive && other.Part == after.Part && other.Record.Type == after.Record.Type);
        return entity with
        {
            Links = [.. entity.Links.Select(link => link.System != after.System && link.Part == after.Part && HasCounterpart(link) && link.IsLive
                ? link with { ToArchive = ended }
                : link)],
        };
    }
}
