using Hearth.Storage.Work;

namespace Hearth.Tests.Storage.Work;

/// <summary>The work sets of one lane as plain code, straight from the words of the port: the judge of both databases.</summary>
public sealed class WorkModel(string lane)
{
    private readonly Dictionary<(WorkSet Set, string Key), Row> _rows = [];
    private readonly Dictionary<(WorkSet Set, string Key), DeadLetter> _letters = [];

    public void Add(WorkSet set, IEnumerable<WorkItem> items, DateTimeOffset now)
    {
        foreach (var item in items)
        {
            if (!_rows.TryGetValue((set, item.Key), out var row))
            {
                _rows[(set, item.Key)] = new Row(item) { EnqueuedAt = now };
                continue;
            }

            var newer = item.Revision >= row.Item.Revision ? item : row.Item;
            row.Item = newer with
            {
                Priority = Math.Min(item.Priority, row.Item.Priority),
                Due = item.Due < row.Item.Due ? item.Due : row.Item.Due,
            };
        }
    }

    public IReadOnlyList<string> Take(WorkSet set, int max, TimeSpan lease, DateTimeOffset now)
    {
        var front = In(set)
            .Where(row => row.Item.Due <= now && (row.LeasedUntil is null || row.LeasedUntil <= now))
            .OrderBy(row => row.Item.Priority)
            .ThenBy(row => row.EnqueuedAt)
            .ThenBy(row => row.Item.Key, StringComparer.Ordinal)
            .Take(max)
            .ToList();
        foreach (var row in front)
        {
            row.Attempts += row.LeasedUntil is null ? 0 : 1;
            row.LeasedUntil = now + lease;
        }

        return [.. front.Select(row => Describe(new TakenWork(row.Item, row.EnqueuedAt, row.Attempts, row.Error)))];
    }

    public void Complete(WorkSet set, string key, long revision, DateTimeOffset now) => Settle(set, key, revision, now, _ => { });

    public void Bury(WorkSet set, string key, long revision, DateTimeOffset now) => Settle(set, key, revision, now, row =>
    {
        if (!_letters.TryGetValue((set, key), out var earlier) || earlier.Revision <= row.Item.Revision)
        {
            _letters[(set, key)] = new DeadLetter(set, lane, key, row.Item.Revision, "class", "error", now, row.Item.Payload);
        }
    });

    public void Delay(WorkSet set, string key, DateTimeOffset due, string? error, string? waitsFor)
    {
        if (_rows.TryGetValue((set, key), out var row))
        {
            row.Item = row.Item with { Due = due, WaitsFor = waitsFor };
            row.LeasedUntil = null;
            row.Attempts += error is null ? 0 : 1;
            row.Error = error ?? row.Error;
        }
    }

    public int Release(string waitsFor, DateTimeOffset now)
    {
        var waiting = _rows.Values.Where(row => row.Item.WaitsFor == waitsFor).ToList();
        waiting.ForEach(row => row.Item = row.Item with { Due = row.Item.Due < now ? row.Item.Due : now, WaitsFor = null });
        return waiting.Count;
    }

    public IReadOnlyList<WorkDepth> Measure() =>
    [
        .. _rows
            .GroupBy(row => row.Key.Set, row => row.Value)
            .Select(group => new WorkDepth(
                group.Key, lane, group.Count(), group.Min(row => row.EnqueuedAt), group.Count(row => row.Error is not null),
                group.Count(row => row.Item.WaitsFor is not null))),
        .. _letters.Values
            .GroupBy(_ => WorkSet.DeadLetters)
            .Select(group => new WorkDepth(group.Key, lane, group.Count(), group.Min(letter => letter.BuriedAt), group.Count(), 0)),
    ];

    public IReadOnlyList<string> Letters() => [.. _letters.Values.Select(Describe).Order(StringComparer.Ordinal)];

    public static string Describe(TakenWork work) =>
        $"{work.Item.Key} r{work.Item.Revision} p{work.Item.Priority} {work.Item.Due:O} [{Hex(work.Item.Payload)}] {work.Item.WaitsFor} "
        + $"since {work.EnqueuedAt:O} x{work.Attempts} {work.LastError}";

    public static string Describe(DeadLetter letter) =>
        $"{letter.Origin} {letter.Key} r{letter.Revision} {letter.ErrorClass} {letter.Error} {letter.BuriedAt:O} [{Hex(letter.Payload)}]";

    private static string Hex(ReadOnlyMemory<byte> payload) => Convert.ToHexString(payload.Span);

    private IEnumerable<Row> In(WorkSet set) => _rows.Where(row => row.Key.Set == set).Select(row => row.Value);

    private void Settle(WorkSet set, string key, long revision, DateTimeOffset now, Action<Row> remove)
    {
        if (!_rows.TryGetValue((set, key), out var row))
        {
            return;
        }

        if (row.Item.Revision <= revision)
        {
            remove(row);
            _rows.Remove((set, key));
            return;
        }

        (row.LeasedUntil, row.Attempts, row.Error, row.EnqueuedAt) = (null, 0, null, now);
    }

    private sealed class Row(WorkItem item)
    {
        public WorkItem Item { get; set; } = item;

        public DateTimeOffset EnqueuedAt { get; set; }

        public DateTimeOffset? LeasedUntil { get; set; }

        public int Attempts { get; set; }

        public string? Error { get; set; }
    }
}
