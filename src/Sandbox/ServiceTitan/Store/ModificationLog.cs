namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// The order in which the export feed of one table shows its changes. A change stands in the feed once, under a sequence
/// number; when the record changes again before it is read, only the later place stays alive.
/// </summary>
/// <remarks>
/// Numbers are given when a change first becomes visible to the feed, ordered by modification time among those that become
/// visible together: history that is seeded out of order is chronological, and no change can ever slip in behind a reader.
/// </remarks>
internal sealed partial class ModificationLog<T>
    where T : class, IRow
{
    /// <summary>The most rows that <c>includeRecentChanges</c> repeats on purpose.</summary>
    internal const int RepeatedRows = 5;

    /// <summary>How long a change counts as recent.</summary>
    internal static readonly TimeSpan RecentWindow = TimeSpan.FromMinutes(1);

    private const int CompactionSlack = 1_024;

    private readonly List<Entry> _sealed = [];
    private List<Entry> _fresh = [];
    private DateTimeOffset _horizon = DateTimeOffset.MinValue;
    private long _sequence;
    private int _slots;

    public void Append(Slot<T> slot, Revision<T> revision, bool isNew)
    {
        _fresh.Add(new Entry(0, slot, revision));
        _slots += isNew ? 1 : 0;
    }

    /// <summary>Where a reader starts that wants what changed at or after a time: the sequence before the first such change.</summary>
    public long Before(DateTimeOffset modifiedOn, DateTimeOffset visibleUntil)
    {
        Seal(visibleUntil);
        var index = _sealed.FindIndex(entry => entry.Revision.Row.ModifiedOn >= modifiedOn);
        return index < 0 ? _sequence : _sealed[index].Sequence - 1;
    }

    public ExportPage<T> Read(long after, DateTimeOffset visibleUntil, DateTimeOffset now, int pageSize, bool includeRecent)
    {
        Seal(visibleUntil);
        var rows = new List<T>();
        var index = FirstAfter(after);
        if (includeRecent)
        {
            Repeat(index, now, rows);
        }

        var page = rows.Count + pageSize;
        var last = after;
        while (index < _sealed.Count && rows.Count < page)
        {
            var entry = _sealed[index++];
            last = entry.Sequence;
            if (IsAlive(entry))
            {
                rows.Add(entry.Revision.Row);
            }
        }

        while (index < _sealed.Count && !IsAlive(_sealed[index]))
        {
            last = _sealed[index++].Sequence;
        }

        var hasMore = index < _sealed.Count;
        if (includeRecent && !hasMore)
        {
            // They have no number yet, so the same rows come again when they have one.
            rows.AddRange(_fresh.Where(entry =>
                entry.Slot.Latest == entry.Revision).Take(page - rows.Count).Select(entry => entry.Revision.Row));
        }

        return new ExportPage<T>(rows, last, hasMore);
    }

    private void Repeat(int index, DateTimeOffset now, List<T> rows)
    {
        for (var back = index - 1; back >= 0 && rows.Count < RepeatedRows; back--)
        {
            if (_sealed[back].Revision.WrittenOn < now - RecentWindow)
            {
                break;
            }

            if (IsAlive(_sealed[back]))
            {
                rows.Insert(0, _sealed[back].Revision.Row);
            }
        }
    }

    private void Seal(DateTimeOffset visibleUntil)
    {
        // A longer lag set later must not hide what a reader was already shown.
        _horizon = visibleUntil > _horizon ? visibleUntil : _horizon;
        var visible = _fresh.FindAll(entry => entry.Revision.WrittenOn <= _horizon);
        if (visible.Count == 0)
        {
            return;
        }

        _fresh = _fresh.FindAll(entry => entry.Revision.WrittenOn > _horizon);
        foreach (var entry in visible.OrderBy(entry => entry.Revision.Row.ModifiedOn))
        {
            _sealed.Add(entry with { Sequence = ++_sequence });
        }

        if (_sealed.Count > (2 * _slots) + CompactionSlack)
        {
            _sealed.RemoveAll(entry => !IsAlive(entry));
        }
    }

    private bool IsAlive(Entry entry) => entry.Slot.AsOf(_horizon) == entry.Revision;

    private int FirstAfter(long sequence)
    {
        var (low, high) = (0, _sealed.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _sealed[middle].Sequence <= sequence ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private sealed record Entry(long Sequence, Slot<T> Slot, Revision<T> Revision);
}
