using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>
/// Contact methods that went astray: ServiceTitan moved them to another household's customer in a merge, and leaves them there when the
/// merge is taken back. Where Hearth has followed the merge, the division says whose they are. Where it has not, the household goes on
/// holding them until it sees that its own customer stands after all: then it lets go of them, and the household of the customer that they
/// hang on has them. Pure.
/// </summary>
public static class StrayMethods
{
    /// <summary>The methods that have turned out to be astray, once the household has taken in what was seen; none where that says nothing of it.</summary>
    public static IEnumerable<Stray> After(Entity household, Observation seen) =>
        seen.Record.Type is RecordType.Customer or RecordType.CustomerContact
            ? household.Links.Where(link => HangsElsewhere(household, link) && CustomerStands(household, link)).Select(link => new Stray(link.Record, link.Parent!.Value))
            : [];

    /// <summary>
    /// The customers to be read again, once the household has taken in a method that hangs elsewhere: of a merge as of its end they tell at
    /// once, and that one of them was seen since need not have been stored.
    /// </summary>
    public static IEnumerable<RecordRef> AskAfter(Entity household, Observation seen) =>
        household.FindLink(seen.Record) is { } method && seen.Parent == method.Parent && HangsElsewhere(household, method) && !CustomerStands(household, method)
            ? CustomersOf(household, method).Where(customer => customer.IsLive).Select(customer => customer.Record)
            : [];

    /// <summary>
    /// The household without a method that was seen and is astray: it was divided off, and whoever brings it is sent on. What the household
    /// came to know by it stays: it was told so while the method was its own, and its customer lacks it since.
    /// </summary>
    /// <param name="household">The household, before it takes in what was seen.</param>
    /// <param name="seen">What was seen of the method.</param>
    /// <param name="home">The household of the customer that the method hangs on now; null where that is not known, or is this one.</param>
    /// <param name="now">Now (UTC).</param>
    public static Entity LetGo(Entity household, Observation seen, EntityId? home, DateTimeOffset now)
    {
        if (home is not { } into || into == household.Id || seen.State is not RecordState.Live
            || household.FindLink(seen.Record) is not { } link || (seen.ModifiedAt < link.ModifiedAt && seen.Parent != link.Parent)
            // It is about to become part of this one.
            || household.Absorbed.Any(absorption => absorption.Entity == into))
        {
            return household;
        }

        var moved = link with { Parent = seen.Parent, ModifiedAt = seen.ModifiedAt };
        return HangsElsewhere(household, moved) && CustomerStands(household, moved)
            ? household.Without(finding => finding.Record == link.Record) with
            {
                Links = household.Links.Remove(link),
                Partings = household.Partings.Add(new Parting(into, UnionCause.Stray(link.Record), now, [link.Record], Parts: [], Kept: null)),
            }
            : household;
    }

    /// <summary>A household that a merge takes elsewhere takes its methods along.</summary>
    private static bool HangsElsewhere(Entity household, Link method) =>
        household is { IsErased: false, MergedInto: null }
        && method is { IsLive: true, Record.Type: RecordType.CustomerContact, Parent: { } customer } && household.FindLink(customer) is null
        && !household.Findings.Any(finding => finding.Code == Finding.MergedAway && finding.Record?.Connection == customer.Connection);

    /// <summary>
    /// True where a customer of the household was seen as it was after the method had moved. Until then it may turn out to be merged, and the
    /// whole household goes where the method is.
    /// </summary>
    private static bool CustomerStands(Entity household, Link method) => CustomersOf(household, method).Any(customer => customer.ModifiedAt > method.ModifiedAt);

    private static IEnumerable<Link> CustomersOf(Entity household, Link method) => household.Links.Where(link =>
        link.Record.Type == RecordType.Customer && link.Record.Connection == method.Record.Connection);
}
