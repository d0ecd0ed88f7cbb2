using Hearth.Domain.Values;
using Hearth.Storage.Sqlite;

namespace Hearth.Storage.Erasing;

/// <inheritdoc cref="IErasures" />
internal sealed class SqliteErasures(SqliteWriter writer, SqliteReaders readers) : IErasures
{
    private const string FindSalt = "select salt from erasure_salt where account = $1";

    private const string MakeSalt = "insert into erasure_salt (account, salt) values ($1, $2) on conflict do nothing";

    private const string StoreMark = """
        insert into erased_mark (account, mark, opted_out, erased_at) values ($1, $2, $3, $4)
        on conflict (account, mark) do update set opted_out = max(opted_out, excluded.opted_out)
        """;

    private const string StoreEntry = """
        insert into audit (account, what, subject, cause, at, done_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing
        """;

    private const string FindMark = "select opted_out, erased_at from erased_mark where account = $1 and mark = $2";

    private const string ReadAudit = """
        select what, subject, cause, at, done_at from audit where account = $1 order by done_at desc, subject limit $2
        """;

    public Task<string?> FindSaltAsync(AccountId account, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => session.Scalar(FindSalt, account.Value) as string, cancellationToken);

    public async Task<string> GetSaltAsync(AccountId account, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(session => session.Execute(MakeSalt, account.Value, NewSalt.Make()), cancellationToken);
        return (await FindSaltAsync(account, cancellationToken))!;
    }

    public Task StoreAsync(AccountId account, IReadOnlyCollection<ErasedMark> marks, AuditEntry entry, CancellationToken cancellationToken)
    {
        var folded = ErasureArguments.Fold(marks);
        return writer.WriteAsync(
            session =>
            {
                folded.ForEach(mark => session.Execute(
                    StoreMark, account.Value, mark.Mark, mark.OptedOut ? 1 : 0, SqliteTime.ToMicroseconds(mark.ErasedAt)));
                return session.Execute(
                    StoreEntry, account.Value, entry.What, entry.Subject, entry.Cause, SqliteTime.ToMicroseconds(entry.At),
                    SqliteTime.ToMicroseconds(entry.DoneAt));
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<ErasedMark>> FindAsync(AccountId account, IReadOnlyCollection<string> marks, CancellationToken cancellationToken)
    {
        ErasureArguments.Check(marks.Count);
        return await readers.ReadAsync(
            session => marks.Distinct().SelectMany(mark => session.Query(
                FindMark,
                row => new ErasedMark(mark, row.GetInt64(0) != 0, SqliteTime.FromMicroseconds(row.GetInt64(1))),
                account.Value,
                mark)).ToList(),
            cancellationToken);
    }

    public async Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(AccountId account, int max, CancellationToken cancellationToken) => await readers.ReadAsync(
        session => session.Query(
            ReadAudit,
            row => new AuditEntry(
                row.GetString(0), row.GetString(1), row.GetString(2), SqliteTime.FromMicroseconds(row.GetInt64(3)),
                SqliteTime.FromMicroseconds(row.GetInt64(4))),
            account.Value,
            max),
        cancellationToken);
}
