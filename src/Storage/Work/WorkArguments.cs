namespace Hearth.Storage.Work;

/// <summary>Checks and normalizes what callers hand in, so that both databases see the same.</summary>
internal static class WorkArguments
{
    private const int NameCharactersMax = 512;

    /// <summary>One item for each lane and key, in order, with the rule of a repeated add applied among the given ones.</summary>
    public static List<WorkItem> Fold(IReadOnlyList<WorkItem> items)
    {
        CheckBatch(items.Count);
        var folded = new Dictionary<(string Lane, string Key), WorkItem>(items.Count);
        foreach (var item in items)
        {
            Check(item);
            var at = (item.Lane, item.Key);
            folded[at] = folded.TryGetValue(at, out var earlier) ? Merge(earlier, item) : item;
        }

        // In one order everywhere, so that two statements never wait for each other's rows.
        return [.. folded.Values.OrderBy(item => item.Lane, StringComparer.Ordinal).ThenBy(item => item.Key, StringComparer.Ordinal)];
    }

    /// <summary>One receipt for each key, the highest revision, in order.</summary>
    public static List<WorkReceipt> Fold(IReadOnlyList<WorkReceipt> receipts)
    {
        CheckBatch(receipts.Count);
        return [.. receipts
            .GroupBy(receipt => receipt.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new WorkReceipt(group.Key, group.Max(receipt => receipt.Revision)))];
    }

    /// <summary>The last delay of each key, in order, with its error cut.</summary>
    public static List<WorkDelay> Fold(IReadOnlyList<WorkDelay> delays)
    {
        CheckBatch(delays.Count);
        foreach (var delay in delays)
        {
            CheckWaitsFor(delay.WaitsFor);
        }

        return [.. delays
            .GroupBy(delay => delay.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Last())
            .Select(delay => delay with { Error = Cut(delay.Error) })];
    }

    /// <summary>The last burial of each key, in order, with its error cut.</summary>
    public static List<WorkBurial> Fold(IReadOnlyList<WorkBurial> burials)
    {
        CheckBatch(burials.Count);
        return [.. burials
            .GroupBy(burial => burial.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Last())
            .Select(burial => burial with { Error = Cut(burial.Error) ?? "" })];
    }

    /// <summary>The newest letter of each origin, lane and key, in order, with its error cut.</summary>
    public static List<DeadLetter> Fold(IReadOnlyList<DeadLetter> letters)
    {
        CheckBatch(letters.Count);
        foreach (var letter in letters)
        {
            CheckSet(letter.Origin);
            CheckName("lane", letter.Lane);
            CheckName("key", letter.Key);
            CheckPayload(letter.Payload);
        }

        return [.. letters
            .GroupBy(letter => (letter.Origin, letter.Lane, letter.Key))
            .OrderBy(group => group.Key.Origin)
            .ThenBy(group => group.Key.Lane, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(letter => letter.Revision).Last())
            .Select(letter => letter with { Error = Cut(letter.Error) ?? "" })];
    }

    /// <summary>Dead letters are filled by burying and read on their own; the other sets are worked on.</summary>
    public static void CheckSet(WorkSet set)
    {
        if (set is not (WorkSet.Inbox or WorkSet.Outbox or WorkSet.WaitingRoom))
        {
            throw new ArgumentOutOfRangeException(nameof(set), set, "Only the inbox, the outbox and the waiting room can be worked on.");
        }
    }

    public static void CheckBatch(int count) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, WorkLimits.BatchMax);

    public static void CheckTake(int max, TimeSpan lease)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, WorkLimits.BatchMax);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
    }

    private static WorkItem Merge(WorkItem earlier, WorkItem later)
    {
        var newer = later.Revision >= earlier.Revision ? later : earlier;
        return newer with
        {
            Priority = Math.Min(earlier.Priority, later.Priority),
            Due = earlier.Due <= later.Due ? earlier.Due : later.Due,
        };
    }

    private static void Check(WorkItem item)
    {
        CheckName("lane", item.Lane);
        CheckName("key", item.Key);
        CheckWaitsFor(item.WaitsFor);
        CheckPayload(item.Payload);
        if (item.Priority is < 0 or > short.MaxValue || !item.Lane.Contains('/', StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"Priority {item.Priority} is negative, or the lane '{item.Lane}' does not start with an account and a slash.", nameof(item));
        }
    }

    private static void CheckWaitsFor(string? key)
    {
        if (key is not null)
        {
            CheckName("key to wait for", key);
        }
    }

    private static void CheckName(string what, string name)
    {
        if (name.Length is 0 or > NameCharactersMax || name.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException($"A {what} has 1 to {NameCharactersMax} characters and no NUL.", nameof(name));
        }
    }

    private static void CheckPayload(ReadOnlyMemory<byte> payload) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Length, WorkLimits.PayloadBytesMax, nameof(payload));

    // PostgreSQL has no NUL in its texts, and an error message may hold anything.
    private static string? Cut(string? error)
    {
        var text = error?.Replace('\0', ' ');
        return text?.Length > WorkLimits.ErrorCharactersMax ? text[..WorkLimits.ErrorCharactersMax] : text;
    }
}
