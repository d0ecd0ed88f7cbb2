using Hearth.Domain.Values;
using Hearth.Storage.Entities;
using Hearth.Storage.Erasing;
using Hearth.Storage.Work;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>The work sets in memory, after their interface's words. The databases' versions are held to the same words elsewhere.</summary>
internal sealed class ModelWorkSets(World world)
{
    private readonly SortedDictionary<(WorkSet Set, string Lane, string Key), Row> _rows = new(RowOrder.Instance);
    private readonly SortedDictionary<(WorkSet Set, string Lane, string Key), DeadLetter> _letters = new(RowOrder.Instance);

    /// <summary>Everything that waits, other than a write for a record that may never come.</summary>
    public IEnumerable<(WorkSet Set, string Lane, string Key, string? Error)> Waiting =>
        _rows.Where(row => row.Key.Set is not WorkSet.Outbox || row.Value.Item.WaitsFor is null)
            .Select(row => (row.Key.Set, row.Key.Lane, row.Key.Key, row.Value.LastError));

    /// <summary>Everything that was buried.</summary>
    public IEnumerable<DeadLetter> Letters => _letters.Values;

    /// <summary>Everything that vendors sent and that is still there.</summary>
    public IEnumerable<StoredPayload> Payloads =>
    [
        .. _rows.Where(row => row.Value.Item.Payload.Length > 0)
            .Select(row => new StoredPayload(new PayloadPlace(IsDead: false, (int)row.Key.Set, row.Key.Lane, row.Key.Key), row.Value.Item.Payload)),
        .. _letters.Select(letter => new StoredPayload(new PayloadPlace(IsDead: true, (int)letter.Key.Set, letter.Key.Lane, letter.Key.Key), letter.Value.Payload)),
    ];

    /// <summary>Removes rows, whoever has taken them.</summary>
    public void Remove(IEnumerable<PayloadPlace> places)
    {
        foreach (var place in places)
        {
            var id = ((WorkSet)place.Set, place.Lane, place.Key);
            _ = place.IsDead ? _letters.Remove(id) : _rows.Remove(id);
        }
    }

    /// <summary>Adds the outbox rows of a state that is being written.</summary>
    public void AddOutbox(IReadOnlyList<OutboxRow> rows, long revision) => Add(
        WorkSet.Outbox,
        [.. rows.Select(row => new WorkItem(row.Lane, row.Key, revision, row.Priority, row.Due, ReadOnlyMemory<byte>.Empty))]);

    public bool Add(WorkSet set, IReadOnlyList<WorkItem> items)
    {
        foreach (var item in items)
        {
            var id = (set, item.Lane, item.Key);
            if (!_rows.TryGetValue(id, out var row))
            {
                _rows[id] = new Row(item, world.Now);
                continue;
            }

            var newer = item.Revision >= row.Item.Revision ? item : row.Item;
            row.Item = newer with
            {
                Revision = Math.Max(row.Item.Revision, item.Revision),
                Priority = Math.Min(row.Item.Priority, item.Priority),
                Due = row.Item.Due < item.Due ? row.Item.Due : item.Due,
            };
        }

        return true;
    }

    public IReadOnlyList<TakenWork> Take(WorkSet set, string lane, int max, TimeSpan lease)
    {
        var taken = InLane(set, lane)
            .Where(row => row.Item.Due <= world.Now && (row.LeasedUntil ?? world.Now) <= world.Now)
            .OrderBy(row => row.Item.Priority).ThenBy(row => row.EnqueuedAt).ThenBy(row => row.Item.Key, StringComparer.Ordinal)
            .Take(max)
            .ToList();
        foreach (var row in taken)
        {
            row.Attempts += row.LeasedUntil is null ? 0 : 1;
            row.LeasedUntil = world.Now + lease;
        }

        return [.. taken.Select(row => new TakenWork(row.Item, row.EnqueuedAt, row.Attempts, row.LastError))];
    }

    public int Recover(WorkSet set, string lane)
    {
        var leased = InLane(set, lane).Where(row => row.LeasedUntil > world.Now).ToList();
        leased.ForEach(row => row.LeasedUntil = world.Now);
        return leased.Count;
    }

    public bool Complete(WorkSet set, string lane, IReadOnlyList<WorkReceipt> receipts)
    {
        foreach (var receipt in receipts)
        {
            Settle(set, lane, receipt.Key, receipt.Revision);
        }

        return true;
    }

    public bool Delay(WorkSet set, string lane, IReadOnlyList<WorkDelay> delays)
    {
        foreach (var delay in delays)
        {
            if (_rows.TryGetValue((set, lane, delay.Key), out var row))
            {
                row.Item = row.Item with { Due = delay.Due, WaitsFor = delay.WaitsFor };
                row.LeasedUntil = null;
                row.LastError = delay.Error ?? row.LastError;
                row.Attempts += delay.Error is null ? 0 : 1;
            }
        }

        return true;
    }

    public bool Bury(WorkSet set, string lane, IReadOnlyList<WorkBurial> burials)
    {
        foreach (var burial in burials)
        {
            if (Settle(set, lane, burial.Key, burial.Revision) is { } gone)
            {
                Add(new DeadLetter(set, lane, burial.Key, gone.Item.Revision, burial.ErrorClass, burial.Error, world.Now, gone.Item.Payload));
            }
        }

        return true;
    }

    public bool Add(DeadLetter letter)
    {
        var id = (letter.Origin, letter.Lane, letter.Key);
        if (!_letters.TryGetValue(id, out var earlier) || letter.Revision >= earlier.Revision)
        {
            _letters[id] = letter;
        }

        return true;
    }

    public int Release(AccountId account, IReadOnlyCollection<string> waitsFor)
    {
        var released = _rows.Where(row => IsOf(account, row.Key.Lane) && row.Value.Item.WaitsFor is { } key && waitsFor.Contains(key))
            .Select(row => row.Value).ToList();
        released.ForEach(row => row.Item = row.Item with { Due = row.Item.Due < world.Now ? row.Item.Due : world.Now, WaitsFor = null });
        return released.Count;
    }

    public IReadOnlyList<WorkDepth> Measure(AccountId account) =>
    [
        .. from row in _rows
           where IsOf(account, row.Key.Lane)
           group row.Value by (row.Key.Set, row.Key.Lane) into lane
           select new WorkDepth(lane.Key.Set, lane.Key.Lane, lane.Count(), lane.Min(row => row.EnqueuedAt), lane.Count(row => row.LastError is not null), lane.Count(row => row.Item.WaitsFor is not null)),
        .. from letter in _letters.Values
           where IsOf(account, letter.Lane)
           group letter by letter.Lane into lane
           select new WorkDepth(WorkSet.DeadLetters, lane.Key, lane.Count(), lane.Min(letter => letter.BuriedAt), lane.Count(), 0),
    ];

    public IReadOnlyList<DeadLetterCount> CountLetters(AccountId account) =>
    [
        .. from letter in _letters.Values
           where IsOf(account, letter.Lane)
           group letter by (letter.Origin, letter.Lane, letter.ErrorClass) into reason
           select new DeadLetterCount(reason.Key.Origin, reason.Key.Lane, reason.Key.ErrorClass, reason.Count()),
    ];

    private static bool IsOf(AccountId account, string lane) => lane.StartsWith(account.Value + "/", StringComparison.Ordinal);

    private IEnumerable<Row> InLane(WorkSet set, string lane) =>
        _rows.Where(row => row.Key.Set == set && row.Key.Lane == lane).Select(row => row.Value);

    private Row? Settle(WorkSet set, string lane, string key, long revision)
    {
        if (!_rows.TryGetValue((set, lane, key), out var row))
        {
            return null;
        }

        if (row.Item.Revision <= revision)
        {
            _rows.Remove((set, lane, key));
            return row;
        }

        (row.LeasedUntil, row.Attempts, row.LastError, row.EnqueuedAt) = (null, 0, null, world.Now);
        return null;
    }

    private sealed class Row(WorkItem item, DateTimeOffset enqueuedAt)
    {
        public WorkItem Item { get; set; } = item;

        public DateTimeOffset EnqueuedAt { get; set; } = enqueuedAt;

        public DateTimeOffset? LeasedUntil { get; set; }

        public int Attempts { get; set; }

        public string? LastError { get; set; }
    }

    private sealed class RowOrder : IComparer<(WorkSet Set, string Lane, string Key)>
    {
        public static readonly RowOrder Instance = new();

        public int Compare((WorkSet Set, string Lane, string Key) x, (WorkSet Set, string Lane, string Key) y) =>
            x.Set != y.Set ? x.Set.CompareTo(y.Set)
            : string.CompareOrdinal(x.Lane, y.Lane) is not 0 and var lanes ? lanes
            : string.CompareOrdinal(x.Key, y.Key);
    }
}
