using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>Records of one household that hold together, those that were there first before the others. Equal by reference.</summary>
internal sealed class RecordGroup
{
    private RecordGroup(IEnumerable<RecordEvidence> records)
    {
        Records = [.. InOrder(records, record => record)];
        Profile = IdentityProfile.Of(Records.SelectMany(record => record.Shown.Traits));
    }

    /// <summary>The records; at least one.</summary>
    internal ImmutableArray<RecordEvidence> Records { get; }

    /// <summary>What all of them show.</summary>
    internal IdentityProfile Profile { get; }

    /// <summary>Each record by itself, in order.</summary>
    internal static List<RecordGroup> Each(IEnumerable<RecordEvidence> records) =>
        [.. new RecordGroup(records).Records.Select(record => new RecordGroup([record]))];

    /// <summary>Several as one.</summary>
    internal static RecordGroup Of(IEnumerable<RecordGroup> groups) => new(groups.SelectMany(group => group.Records));

    /// <summary>As few groups as there are when all that belong together, directly or through others, are one.</summary>
    internal static List<RecordGroup> Join(IEnumerable<RecordGroup> groups, Func<RecordGroup, RecordGroup, bool> belong)
    {
        var joined = new List<List<RecordGroup>>();
        foreach (var group in groups)
        {
            var own = joined.FindAll(some => some.Exists(one => belong(one, group)));
            joined.RemoveAll(own.Contains);
            joined.Add([.. own.SelectMany(one => one), group]);
        }

        return [.. InOrder(joined.Select(Of), group => group.First)];
    }

    /// <summary>The record that was there first.</summary>
    internal RecordEvidence First => Records[0];

    /// <summary>True when it has a record.</summary>
    internal bool Has(RecordRef record) => Records.Any(one => one.Record == record);

    /// <summary>True when a record of either stays with one of the other, whatever evidence counts.</summary>
    internal bool IsTiedTo(RecordGroup other) => Records.Any(one => one.With.Any(other.Has)) || other.Records.Any(one => one.With.Any(Has));

    /// <summary>True when both have a customer of one tenant.</summary>
    internal bool HasCustomerBeside(RecordGroup other) => CustomersOf(this).Intersect(CustomersOf(other)).Any();

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> records, Func<T, RecordEvidence> first) => records
        .OrderBy(one => first(one).LinkedAt ?? DateTimeOffset.MinValue)
        .ThenBy(one => first(one).Record.ToString(), StringComparer.Ordinal);

    private static IEnumerable<ConnectionId> CustomersOf(RecordGroup group) =>
        group.Records.Where(record => record.Record.Type == RecordType.Customer).Select(record => record.Record.Connection);
}
