using Hearth.Domain.Values;
using Hearth.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Sql = Hearth.Storage.Work.SqliteWorkStatements;

namespace Hearth.Storage.Work;

/// <inheritdoc cref="IWorkSets" />
internal sealed class SqliteWorkSets(SqliteWriter writer, SqliteReaders readers, TimeProvider time) : IWorkSets
{
    public Task AddAsync(WorkSet set, IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        var rows = WorkArguments.Fold(items);
        var now = Now();
        return ForEachAsync(
            rows,
            (session, row) => session.Execute(
                Sql.Add, (int)set, row.Lane, row.Key, row.Revision, row.Priority, SqliteTime.ToMicroseconds(row.Due),
                row.Payload.ToArray(), row.WaitsFor, now),
            cancellationToken);
    }

    public async Task<IReadOnlyList<TakenWork>> TakeAsync(
        WorkSet set, string lane, int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        WorkArguments.CheckTake(max, lease);
        var now = time.GetUtcNow();
        var until = SqliteTime.ToMicroseconds(now + lease);
        return await writer.WriteAsync(
            session =>
            {
                var taken = session.Query(
                    Sql.Front, row => ReadTaken(row, lane), (int)set, lane, SqliteTime.ToMicroseconds(now), max);
                foreach (var work in taken)
                {
                    session.Execute(Sql.Lease, (int)set, lane, work.Item.Key, until, work.Attempts);
                }

                return taken;
            },
            cancellationToken);
    }

    public Task<int> RecoverAsync(WorkSet set, string lane, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        var now = Now();
        return writer.WriteAsync(session => session.Execute(Sql.Recover, (int)set, lane, now), cancellationToken);
    }

    public Task CompleteAsync(WorkSet set, string lane, IReadOnlyList<WorkReceipt> receipts, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        var rows = WorkArguments.Fold(receipts);
        var now = Now();
        return ForEachAsync(
            rows,
            (session, row) => session.Execute(Sql.Complete, (int)set, lane, row.Key, row.Revision) > 0
                ? 1
                : session.Execute(Sql.ReleaseNewer, (int)set, lane, row.Key, row.Revision, now),
            cancellationToken);
    }

    public Task DelayAsync(WorkSet set, string lane, IReadOnlyList<WorkDelay> delays, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        return ForEachAsync(
            WorkArguments.Fold(delays),
            (session, row) => session.Execute(Sql.Delay, (int)set, lane, row.Key, SqliteTime.ToMicroseconds(row.Due), row.Error, row.WaitsFor),
            cancellationToken);
    }

    public Task BuryAsync(WorkSet set, string lane, IReadOnlyList<WorkBurial> burials, CancellationToken cancellationToken)
    {
        WorkArguments.CheckSet(set);
        var rows = WorkArguments.Fold(burials);
        var now = Now();
        return ForEachAsync(
            rows,
            (session, row) =>
            {
                session.Execute(Sql.Bury, (int)set, lane, row.Key, row.Revision, row.ErrorClass, row.Error, now);
                return session.Execute(Sql.Complete, (int)set, lane, row.Key, row.Revision) > 0
                    ? 1
                    : session.Execute(Sql.ReleaseNewer, (int)set, lane, row.Key, row.Revision, now);
            },
            cancellationToken);
    }

    public Task AddDeadLettersAsync(IReadOnlyList<DeadLetter> letters, CancellationToken cancellationToken) => ForEachAsync(
        WorkArguments.Fold(letters),
        (session, row) => session.Execute(
            Sql.AddLetter, (int)row.Origin, row.Lane, row.Key, row.Revision, row.ErrorClass, row.Error,
            SqliteTime.ToMicroseconds(row.BuriedAt), row.Payload.ToArray()),
        cancellationToken);

    public Task<int> ReleaseAsync(AccountId account, IReadOnlyCollection<string> waitsFor, CancellationToken cancellationToken)
    {
        WorkArguments.CheckBatch(waitsFor.Count);
        var range = AccountRange.Of(account);
        var now = Now();
        return ForEachAsync(
            [.. waitsFor.Distinct(StringComparer.Ordinal)],
            (session, key) => session.Execute(Sql.Release, now, key, range.From, range.Before),
            cancellationToken);
    }

    public async Task<IReadOnlyList<WorkDepth>> MeasureAsync(AccountId account, CancellationToken cancellationToken)
    {
        var range = AccountRange.Of(account);
        return await readers.ReadAsync(
            session => session.Query(
                Sql.Measure,
                row => new WorkDepth(
                    (WorkSet)row.GetInt32(0), row.GetString(1), row.GetInt64(2), SqliteTime.FromMicroseconds(row.GetInt64(3)), row.GetInt64(4),
                    row.GetInt64(5)),
                range.From,
                range.Before),
            cancellationToken);
    }

    public async Task<IReadOnlyList<DeadLetterCount>> CountDeadLettersAsync(AccountId account, CancellationToken cancellationToken)
    {
        var range = AccountRange.Of(account);
        return await readers.ReadAsync(
            session => session.Query(
                Sql.CountLetters,
                row => new DeadLetterCount((WorkSet)row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetInt64(3)),
                range.From,
                range.Before),
            cancellationToken);
    }

    public async Task<IReadOnlyList<DeadLetter>> ReadDeadLettersAsync(AccountId account, int max, CancellationToken cancellationToken)
    {
        WorkArguments.CheckBatch(max);
        var range = AccountRange.Of(account);
        return await readers.ReadAsync(
            session => session.Query(
                Sql.ReadLetters,
                row => new DeadLetter(
                    (WorkSet)row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetString(5),
                    SqliteTime.FromMicroseconds(row.GetInt64(6)), row.GetFieldValue<byte[]>(7)),
                range.From,
                range.Before,
                max),
            cancellationToken);
    }

    private long Now() => SqliteTime.ToMicroseconds(time.GetUtcNow());

    private Task<int> ForEachAsync<T>(List<T> rows, Func<SqliteSession, T, int> run, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.FromResult(0) : writer.WriteAsync(session => rows.Sum(row => run(session, row)), cancellationToken);

    private static TakenWork ReadTaken(SqliteDataReader row, string lane) => new(
        new WorkItem(
            lane, row.GetString(0), row.GetInt64(1), row.GetInt32(2), SqliteTime.FromMicroseconds(row.GetInt64(3)),
            row.GetFieldValue<byte[]>(4), row.IsDBNull(5) ? null : row.GetString(5)),
        SqliteTime.FromMicroseconds(row.GetInt64(6)),
        row.GetInt32(7),
        row.IsDBNull(8) ? null : row.GetString(8));
}
