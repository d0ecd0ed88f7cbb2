using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IUnionIntents" />
internal sealed class PostgresUnionIntents(NpgsqlDataSource source) : IUnionIntents
{
    private const string Begin = """
        insert into identity_union (account, from_id, into_id, kind, records, cause, begun_at, move_kind, move_value, move_owner, move_person)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict do nothing
        """;

    private const string Read = """
        select from_id, into_id, kind, records, cause, begun_at, move_kind, move_value, move_owner, move_person from identity_union where account = $1 order by begun_at, from_id
        """;

    private const string End = "delete from identity_union where account = $1 and from_id = $2 and into_id = $3";

    public Task BeginAsync(AccountId account, UnionIntent intent, CancellationToken cancellationToken) => source.ExecuteAsync(
        Begin,
        command => command.With(account.Value)
            .With(intent.From.Value)
            .With(intent.Into.Value)
            .With((short)intent.Kind)
            .With(intent.Records.Select(record => record.ToString()).ToArray())
            .With(intent.Cause)
            .With(intent.BegunAt.ToUniversalTime())
            .With(intent.Move?.Kind)
            .With(intent.Move?.Value)
            .With(intent.Move?.Owner.Entity.Value)
            .With(intent.Move?.Owner.Part),
        cancellationToken);

    public async Task<IReadOnlyList<UnionIntent>> ReadAsync(AccountId account, CancellationToken cancellationToken) => await source.QueryAsync(
        Read,
        command => command.With(account.Value),
        row => new UnionIntent(
            (UnionKind)row.GetInt16(2),
            new EntityId(row.GetString(0)),
            new EntityId(row.GetString(1)),
            [.. row.GetFieldValue<string[]>(3).Select(RecordRef.Parse)],
            row.GetString(4),
            row.GetFieldValue<DateTimeOffset>(5))
        {
            Move = row.IsDBNull(6) ? null : new MethodMove(row.GetString(6), row.GetString(7), new PartName(new EntityId(row.GetString(8)), row.GetString(9))),
        },
        cancellationToken);

    public Task EndAsync(AccountId account, UnionIntent intent, CancellationToken cancellationToken) => source.ExecuteAsync(
        End, command => command.With(account.Value).With(intent.From.Value).With(intent.Into.Value), cancellationToken);
}
