using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;

namespace Hearth.Storage.Erasing;

/// <inheritdoc cref="IErasures" />
internal sealed class PostgresErasures(NpgsqlDataSource source) : IErasures
{
    private const string FindSalt = "select salt from erasure_salt where account = $1";

    private const string MakeSalt = "insert into erasure_salt (account, salt) values ($1, $2) on conflict do nothing";

    private const string Store = """
        with marks as (
            insert into erased_mark as m (account, mark, opted_out, erased_at)
            select $1, i.* from unnest($2::text[], $3::boolean[], $4::timestamptz[]) as i
            on conflict (account, mark) do update set opted_out = m.opted_out or excluded.opted_out
        )
        insert into audit (account, what, subject, cause, at, done_at) values ($1, $5, $6, $7, $8, $9) on conflict do nothing
        """;

    private const string Find = "select mark, opted_out, erased_at from erased_mark where account = $1 and mark = any($2)";

    private const string ReadAudit = """
        select what, subject, cause, at, done_at from audit where account = $1 order by done_at desc, subject limit $2
        """;

    public async Task<string?> FindSaltAsync(AccountId account, CancellationToken cancellationToken) =>
        (await source.QueryAsync(FindSalt, command => command.With(account.Value), row => row.GetString(0), cancellationToken)).FirstOrDefault();

    public async Task<string> GetSaltAsync(AccountId account, CancellationToken cancellationToken)
    {
        await source.ExecuteAsync(MakeSalt, command => command.With(account.Value).With(NewSalt.Make()), cancellationToken);
        return (await FindSaltAsync(account, cancellationToken))!;
    }

    public Task StoreAsync(AccountId account, IReadOnlyCollection<ErasedMark> marks, AuditEntry entry, CancellationToken cancellationToken)
    {
        var folded = ErasureArguments.Fold(marks);
        return source.ExecuteAsync(
            Store,
            command => command.With(account.Value)
                .With(folded.ConvertAll(mark => mark.Mark).ToArray())
                .With(folded.ConvertAll(mark => mark.OptedOut).ToArray())
                .With(folded.ConvertAll(mark => mark.ErasedAt.ToUniversalTime()).ToArray())
                .With(entry.What)
                .With(entry.Subject)
                .With(entry.Cause)
                .With(entry.At.ToUniversalTime())
                .With(entry.DoneAt.ToUniversalTime()),
            cancellationToken);
    }

    public async Task<IReadOnlyList<ErasedMark>> FindAsync(AccountId account, IReadOnlyCollection<string> marks, CancellationToken cancellationToken)
    {
        ErasureArguments.Check(marks.Count);
        return marks.Count == 0 ? [] : await source.QueryAsync(
            Find,
            command => command.With(account.Value).With(marks.Distinct().ToArray()),
            row => new ErasedMark(row.GetString(0), row.GetBoolean(1), row.GetFieldValue<DateTimeOffset>(2)),
            cancellationToken);
    }

    public async Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(AccountId account, int max, CancellationToken cancellationToken) => await source.QueryAsync(
        ReadAudit,
        command => command.With(account.Value).With(max),
        row => new AuditEntry(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3), row.GetFieldValue<DateTimeOffset>(4)),
        cancellationToken);
}
