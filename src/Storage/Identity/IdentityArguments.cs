using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>Checks and normalizes what callers hand in, so that both databases see the same.</summary>
internal static class IdentityArguments
{
    public static void CheckBatch(int count) => ArgumentOutOfRangeException.ThrowIfGreaterThan(count, IdentityLimits.BatchMax);

    public static void CheckPage(int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, IdentityLimits.CasesPageMax);
    }

    /// <summary>
    /// One link for each record, in order. Among several the same rule holds as against the table: the first stays, or the
    /// last where links are replaced.
    /// </summary>
    public static List<RecordLink> Fold(IReadOnlyCollection<RecordLink> links, bool replace)
    {
        CheckBatch(links.Count);
        return [.. links
            .GroupBy(link => link.Record)
            .OrderBy(group => group.Key.Connection.Value, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Type, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .Select(group => replace ? group.Last() : group.First())];
    }

    /// <summary>Each holder of each key once, in the order of the table.</summary>
    public static List<CodedKey> Fold(IReadOnlyCollection<KeyHolder> keys)
    {
        CheckBatch(keys.Count);
        return [.. keys
            .Select(CodedKey.Of)
            .Distinct()
            .OrderBy(key => key.Code)
            .ThenBy(key => key.Entity.Value, StringComparer.Ordinal)];
    }

    /// <summary>Each decision about a record and a candidate once, the last one, in order.</summary>
    public static List<MatchCase> Fold(IReadOnlyCollection<MatchCase> cases)
    {
        CheckBatch(cases.Count);
        return [.. cases
            .GroupBy(one => (one.Record, one.Match.Household))
            .Select(group => group.Last())
            .OrderBy(one => one.Record.Connection.Value, StringComparer.Ordinal)
            .ThenBy(one => one.Record.Type, StringComparer.Ordinal)
            .ThenBy(one => one.Record.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Match.Household.Value, StringComparer.Ordinal)];
    }

    /// <summary>Each profile, in the order of the entities.</summary>
    public static List<(EntityId Entity, string Text)> Fold(IReadOnlyDictionary<EntityId, IdentityProfile> profiles)
    {
        CheckBatch(profiles.Count);
        return [.. profiles.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal).Select(pair => (pair.Key, IdentityText.Write(pair.Value)))];
    }
}
