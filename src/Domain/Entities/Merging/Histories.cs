using System.Collections.Immutable;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Histories of cells that become one, so that a split can tell them apart again.</summary>
internal static class Histories
{
    /// <summary>
    /// Both histories in the order of the decisions. Where they are too long the oldest go first, but the last value that each record
    /// gave stays as long as it can: a split falls back to it.
    /// </summary>
    internal static ImmutableArray<HistoryEntry> Join(ImmutableArray<HistoryEntry> one, ImmutableArray<HistoryEntry> other)
    {
        if (other.IsEmpty)
        {
            return one;
        }

        var all = one.Concat(other).Distinct().OrderBy(entry => entry.At).ThenBy(entry => entry.Version).ToList();
        var lasts = all.Where(IsGiven).GroupBy(entry => entry.Source).Select(group => group.Last()).ToHashSet();
        while (all.Count > Cell.HistoryMax)
        {
            var index = all.FindIndex(entry => !lasts.Contains(entry));
            all.RemoveAt(Math.Max(index, 0));
        }

        return [.. all];
    }

    /// <summary>The cell's history with its present value, where the entry that set it was forgotten.</summary>
    internal static ImmutableArray<HistoryEntry> WithPresent(Cell cell)
    {
        if (cell.Version == 0 || cell.History.Any(entry => IsGiven(entry) && entry.Source == cell.Origin && entry.Agreed == cell.Value))
        {
            return cell.History;
        }

        var present = new HistoryEntry(
            cell.Version,
            HybridClock.TimeOf(cell.Version),
            cell.Origin is null ? DecisionKind.Derived : DecisionKind.Accepted,
            RuleName.BeforeMerge,
            cell.Origin,
            cell.Value,
            cell.ChangedAt,
            cell.Value,
            cell.Value);
        return Join(cell.History, [present]);
    }

    /// <summary>The last agreed value that one of the records gave, else the last that one of them showed; null where none did.</summary>
    internal static HistoryEntry? LastOf(ImmutableArray<HistoryEntry> history, Func<RecordRef, bool> isOwn)
    {
        var own = history.Where(entry => entry.Source is { } source && isOwn(source)).ToList();
        return own.FindLast(IsGiven) ?? own.FindLast(entry => entry.Kind is DecisionKind.Conflict);
    }

    private static bool IsGiven(HistoryEntry entry) =>
        entry.Kind is DecisionKind.Accepted or DecisionKind.Conflict or DecisionKind.Derived && entry.Agreed == entry.Observed;
}
