using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;
using Sql = Hearth.Storage.Work.PostgresWorkStatements;

namespace Hearth.Storage.Work;

/// <inheritdoc cref="IWorkSets" />
internal sealed class PostgresWorkSets(NpgsqlDataSource source, TimeProvider time) : IWorkSets
{
    public async Task AddAsync(WorkSet set, IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        var rows = WorkArguments.Fold(items);
        if (rows.Count > 0)
        {
            await source.ExecuteAsync(Sql.Add, command => BindAdd(command, set, rows), cancellationToken);
        }
    }

    public async Task<IReadOnlyList<TakenWork>> TakeAsync(
        WorkSet set, string lane, int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        WorkArguments.CheckTake(max, lease);
        var now = time.GetUtcNow();
        var taken = await source.QueryAsync(
            Sql.Take,
            command => command.With((short)set).With(lane).With(now).With(max).With(now + lease),
            row => ReadTaken(row, lane),
            cancellationToken);
        taken.Sort(CompareUrgency);
        return taken;
    }

    public Task<int> RecoverAsync(WorkSet set, string lane, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        return source.ExecuteAsync(Sql.Recover, command => command.With((short)set).With(lane).With(time.GetUtcNow()), cancellationToken);
    }

    public async Task CompleteAsync(WorkSet set, string lane, IReadOnlyList<WorkReceipt> receipts, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        var rows = WorkArguments.Fold(receipts);
        if (rows.Count > 0)
        {
            await source.ExecuteAsync(
                Sql.Complete,
                command => command.With((short)set).With(lane)
                    .With(rows.ConvertAll(row => row.Key).ToArray())
                    .With(rows.ConvertAll(row => row.Revision).ToArray())
                    .With(time.GetUtcNow()),
                cancellationToken);
        }
    }

    public async Task DelayAsync(WorkSet set, string lane, IReadOnlyList<WorkDelay> delays, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        var rows = WorkArguments.Fold(delays);
        if (rows.Count > 0)
        {
            await source.ExecuteAsync(
                Sql.Delay,
                command => command.With((short)set).With(lane)
                    .With(rows.ConvertAll(row => row.Key).ToArray())
                    .With(rows.ConvertAll(row => row.Due.ToUniversalTime()).ToArray())
                    .With(rows.ConvertAll(row => row.Error).ToArray())
                    .With(rows.ConvertAll(row => row.WaitsFor).ToArray()),
                cancellationToken);
        }
    }

    public async Task BuryAsync(WorkSet set, string lane, IReadOnlyList<WorkBurial> burials, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        var rows = WorkArguments.Fold(burials);
        if (rows.Count > 0)
        {
            await source.ExecuteAsync(
                Sql.Bury,
                command => command.With((short)set).With(lane)
                    .With(rows.ConvertAll(row => row.Key).ToArray())
                    .With(rows.ConvertAll(row => row.Revision).ToArray())
                    .With(time.GetUtcNow())
                    .With(rows.ConvertAll(row => row.ErrorClass).ToArray())
                    .With(rows.ConvertAll(row => row.Error).ToArray()),
                cancellationToken);
        }
    }

    public async Task AddDeadLettersAsync(IReadOnlyList<DeadLetter> letters, CancellationToken cancellationToken)
    {
        var rows = WorkArguments.Fold(letters);
        if (rows.Count > 0)
        {
            await source.ExecuteAsync(Sql.AddLetters, command => BindLetters(command, rows), cancellationToken);
        }
    }

    public async Task<int> ReleaseAsync(AccountId account, IReadOnlyCollection<string> waitsFor, CancellationToken cancellationToken)
    {
        WorkArguments.CheckBatch(waitsFor.Count);
        var range = AccountRange.Of(account);
        return waitsFor.Count == 0 ? 0 : await source.ExecuteAsync(
            Sql.Release,
            command => command.With(time.GetUtcNow()).With(waitsFor.ToArray()).With(range.From).With(range.Before),
            cancellationToken);
    }

    public async Task<IReadOnlyList<WorkDepth>> MeasureAsync(AccountId account, CancellationToken cancellationToken)
    {
        var range = AccountRange.Of(account);
        return await source.QueryAsync(
            Sql.Measure,
            command => command.With(range.From).With(range.Before),
            row => new WorkDepth(
                (WorkSet)row.GetInt16(0), row.GetString(1), row.GetInt64(2), row.GetFieldValue<DateTimeOffset>(3), row.GetInt64(4),
                row.GetInt64(5)),
            cancellationToken);
    }

    public async Task<IReadOnlyList<DeadLetterCount>> CountDeadLettersAsync(AccountId account, CancellationToken cancellationToken)
    {
        var range = AccountRange.Of(account);
        return await source.QueryAsync(
            Sql.CountLetters,
            command => command.With(range.From).With(range.Before),
            row => new DeadLetterCount((WorkSet)row.GetInt16(0), row.GetString(1), row.GetString(2), row.GetInt64(3)),
            cancellationToken);
    }

    public async Task<IReadOnlyList<DeadLetter>> ReadDeadLettersAsync(AccountId account, int max, CancellationToken cancellationToken)
    {
        WorkArguments.CheckBatch(max);
        var range = AccountRange.Of(account);
        return await source.QueryAsync(
            Sql.ReadLetters,
            command => command.With(range.From).With(range.Before).With(max),
            row => new DeadLetter(
                (WorkSet)row.GetInt16(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetString(5),
                row.GetFieldValue<DateTimeOffset>(6), row.GetFieldValue<byte[]>(7)),
            cancellationToken);
    }

    private void BindAdd(NpgsqlCommand command, WorkSet set, List<WorkItem> rows) => command
        .With((short)set)
        .With(rows.ConvertAll(row => row.Lane).ToArray())
        .With(rows.ConvertAll(row => row.Key).ToArray())
        .With(rows.ConvertAll(row => row.Revision).ToArray())
        .With(rows.ConvertAll(row => (short)row.Priority).ToArray())
        .With(rows.ConvertAll(row => row.Due.ToUniversalTime()).ToArray())
        .With(rows.ConvertAll(row => row.Payload.ToArray()).ToArray())
        .With(rows.ConvertAll(row => row.WaitsFor).ToArray())
        .With(time.GetUtcNow());

    private static void BindLetters(NpgsqlCommand command, List<DeadLetter> rows) => command
        .With(rows.ConvertAll(row => (short)row.Origin).ToArray())
        .With(rows.ConvertAll(row => row.Lane).ToArray())
        .With(rows.ConvertAll(row => row.Key).ToArray())
        .With(rows.ConvertAll(row => row.Revision).ToArray())
        .With(rows.ConvertAll(row => row.ErrorClass).ToArray())
        .With(rows.ConvertAll(row => row.Error).ToArray())
        .With(rows.ConvertAll(row => row.BuriedAt.ToUniversalTime()).ToArray())
        .With(rows.ConvertAll(row => row.Payload.ToArray()).ToArray());

    private static TakenWork ReadTaken(NpgsqlDataReader row, string lane) => new(
        new WorkItem(
            lane, row.GetString(0), row.GetInt64(1), row.GetInt16(2), row.GetFieldValue<DateTimeOffset>(3),
            row.GetFieldValue<byte[]>(4), row.IsDBNull(5) ? null : row.GetString(5)),
        row.GetFieldValue<DateTimeOffset>(6),
        row.GetInt32(7),
        row.IsDBNull(8) ? null : row.GetString(8));

    // "returning" promises no order.
    private static int CompareUrgency(TakenWork one, TakenWork other)
    {
        var byPriority = one.Item.Priority.CompareTo(other.Item.Priority);
        var byAge = byPriority != 0 ? byPriority : one.EnqueuedAt.CompareTo(other.EnqueuedAt);
        return byAge != 0 ? byAge : string.CompareOrdinal(one.Item.Key, other.Item.Key);
    }
}
