using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Says whether a merge or a split may begin.</summary>
public static class UnionCheck
{
    /// <summary>Whether one household may be merged into another.</summary>
    /// <param name="from">The household that would go.</param>
    /// <param name="into">The household that would take it in.</param>
    /// <param name="intoEnd">Where the second one went in the end, through however many others; itself where it stands.</param>
    public static UnionRefusal Merge(Standing from, Standing into, EntityId intoEnd) => (from, into) switch
    {
        _ when from.Id.Kind is not EntityKind.Household || into.Id.Kind is not EntityKind.Household => UnionRefusal.NotAHousehold,
        _ when from.Id == into.Id => UnionRefusal.Itself,
        _ when from.Records.IsEmpty || into.Records.IsEmpty => UnionRefusal.Unknown,
        _ when intoEnd == from.Id => UnionRefusal.Cycle,
        _ when into.MergedInto is not null => UnionRefusal.Forwarded,
        _ when from.MergedInto is { } earlier && earlier != into.Id => UnionRefusal.Forwarded,
        _ => UnionRefusal.None,
    };

    /// <summary>Whether records may be divided off from a household.</summary>
    public static UnionRefusal Split(Standing household, IReadOnlyCollection<RecordRef> records) => household switch
    {
        _ when household.Id.Kind is not EntityKind.Household => UnionRefusal.NotAHousehold,
        _ when household.Records.IsEmpty => UnionRefusal.Unknown,
        _ when household.MergedInto is not null => UnionRefusal.Forwarded,
        _ when !household.Records.Any(records.Contains) => UnionRefusal.NoSuchRecords,
        _ when household.Records.All(records.Contains) => UnionRefusal.NothingLeft,
        _ => UnionRefusal.None,
    };
}
