using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IHouseholdRecords" />
internal sealed class PostgresHouseholdRecords(NpgsqlDataSource source) : IHouseholdRecords
{
    // Along the index of entities: a page costs what it looks at, however many households there are behind it.
    private const string WithSeveral = """
        select distinct entity_id from (
            select entity_id from identity_link where account = $1 and entity_id > $2 and type = $3
            group by entity_id, connection having count(*) > 1
        ) as several
        order by entity_id limit $4
        """;

    public async Task<IReadOnlyList<EntityId>> FindWithSeveralAsync(
        AccountId account, string type, EntityId? after, int max, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckPage(max);
        return await source.QueryAsync(
            WithSeveral,
            command => command.With(account.Value).With(after?.Value ?? "").With(type).With(max),
            row => new EntityId(row.GetString(0)),
            cancellationToken);
    }
}
