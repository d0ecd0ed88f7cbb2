using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Storage.Sqlite;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IUnionIntents" />
internal sealed class SqliteUnionIntents(SqliteWriter writer, SqliteReaders readers) : IUnionIntents
{
    private const char Line = '\n';

    private const string Begin = """
        insert into identity_union (account, from_id, into_id, kind, records, cause, begun_at, move_kind, move_value, move_owner, move_person)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict do nothing
        """;

    private const string Read = """
        select from_id, into_id, kind, records, cause, begun_at, move_kind, move_value, move_owner, move_person from identity_union where account = $1 order by begun_at, from_id
        """;

    private const string End = "delete from identity_union where account = $1 and from_id = $2 and into_id = $3";

    public Task BeginAsync(AccountId account, UnionIntent intent, CancellationToken cancellationToken) => writer.WriteAsync(
        session => session.Execute(
            Begin,
            account.Value,
            intent.From.Value,
            intent.Into.Value,
            (long)intent.Kind,
            string.Join(Line, intent.Records),
            intent.Cause,
            SqliteTime.ToMicroseconds(intent.BegunAt),
            intent.Move?.Kind,
            intent.Move?.Value,
            intent.Move?.Owner.Entity.Value,
            intent.Move?.Owner.Part),
        cancellationToken);

    public async Task<IReadOnlyList<UnionIntent>> ReadAsync(AccountId account, CancellationToken cancellationToken) => await readers.ReadAsync(
        session => session.Query(
            Read,
            row => new UnionIntent(
                (UnionKind)row.GetInt32(2),
                new EntityId(row.GetString(0)),
                new EntityId(row.GetString(1)),
                [.. row.GetString(3).Split(Line, StringSplitOptions.RemoveEmptyEntries).Select(RecordRef.Parse)],
                row.GetString(4),
                SqliteTime.FromMicroseconds(row.GetInt64(5)))
            {
                Move = row.IsDBNull(6) ? null : new MethodMove(row.GetString(6), row.GetString(7), new PartName(new EntityId(row.GetString(8)), row.GetString(9))),
            },
            account.Value),
        cancellationToken);

    public Task EndAsync(AccountId account, UnionIntent intent, CancellationToken cancellationToken) => writer.WriteAsync(
        session => session.Execute(End, account.Value, intent.From.Value, intent.Into.Value), cancellationToken);
}
