using Hearth.Domain.Changes;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>
/// Contact methods that went astray: ServiceTitan moved them to another household's customer in a merge, and leaves them there when the
/// merge is taken back. Where Hearth has followed the merge, the division says whose they are. Where it has not, the household goes on
/// holding them, until it sees that its own customer stands after all: then it lets go of them, and the household of the customer that they
/// hang on has them. Pure.
/// </summary>
public static class StrayMethods
{
    /// <summary>The methods that have turned out to be astray, once the household has taken in what was seen; none where that says nothing of it.</summary>
    public static IEnumerable<Stray> After(Entity household, Observation seen) =>
        seen.Record.Type is RecordType.Customer or RecordType.CustomerContact && household is { IsErased: false, MergedInto: null }
            ? household.Links.Where(link => link.IsLive && IsAstray(household, link, link.Parent, link.ModifiedAt)).Select(link => new Stray(link.Record, link.Parent!.Value))
            : [];

    /// <summary>The household without a method that was seen and is astray: it was divided off, and whoever brings it is sent on.</summary>
    /// <param name="household">The household, before it takes in what was seen.</param>
    /// <param name="seen">What was seen of the method.</param>
    /// <param name="home">The household of the customer that the method hangs on now; null where that is not known, or is this one.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="now">Now (UTC).</param>
    public static Entity LetGo(Entity household, Observation seen, EntityId? home, SyncPolicy policy, DateTimeOffset now)
    {
        if (home is not { } into || into == household.Id || household is not { IsErased: false, MergedInto: null }
            || seen.State is not RecordState.Live
            || household.FindLink(seen.Record) is not { IsLive: true } link
            || (seen.ModifiedAt < link.ModifiedAt && seen.Parent != link.Parent)
            || !IsAstray(household, link, seen.Parent, seen.ModifiedAt)
            // It is about to become part of this one.
            || household.Absorbed.Any(absorption => absorption.Entity == into))
        {
            return household;
        }

        return HouseholdSplit.GiveAway(household, seen.Record, into, UnionCause.Stray(seen.Record), policy, now);
    }

    /// <summary>
    /// While the customer that it was moved from may yet turn out to be merged, the whole household is about to go there. What was seen of the
    /// household's customers since the move says that they were not.
    /// </summary>
    private static bool IsAstray(Entity household, Link method, RecordRef? customer, DateTimeOffset movedAt) =>
        method.Record.Type == RecordType.CustomerContact
        && customer is { } other && household.FindLink(other) is null
        && !household.Findings.Any(finding => finding.Code == Finding.MergedAway && finding.Record?.Connection == other.Connection)
        && household.Links.Any(link => link.Record.Type == RecordType.Customer && link.Record.Connection == other.Connection && link.ModifiedAt > movedAt);
}
