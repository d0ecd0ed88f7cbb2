using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IIdentityIndex" />
internal sealed class PostgresIdentityIndex(NpgsqlDataSource source) : IIdentityIndex
{
    // The inner query with its limit is one look-up in the primary key for each record, whatever the planner believes of the
    // table's size.
    private const string FindEntities = """
        select i.connection, i.type, i.record_id, l.entity_id
        from unnest($2::text[], $3::text[], $4::text[]) as i (connection, type, record_id)
        cross join lateral (
            select entity_id from identity_link as l
            where l.account = $1 and l.connection = i.connection and l.type = i.type and l.record_id = i.record_id
            limit 1
        ) as l
        """;

    private const string FindRecords = """
        select record_id, entity_id from identity_link
        where account = $1 and entity_id = any($2) and connection = $3 and type = $4
        order by record_id
        """;

    private const string FindHolders = """
        select i.kind, i.value, h.entity_id
        from unnest($2::text[], $3::text[]) as i (kind, value)
        cross join lateral (
            select entity_id from identity_key as k
            where k.account = $1 and k.kind = i.kind and k.value = i.value
            order by entity_id
            limit $4
        ) as h
        """;

    private const string Claim = """
        with links as (
            insert into identity_link as l (account, connection, type, record_id, entity_id)
            select $1, i.connection, i.type, i.record_id, coalesce(f.into_id, i.entity_id)
            from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as i (connection, type, record_id, entity_id)
            left join identity_forward as f on f.account = $1 and f.entity_id = i.entity_id
            on conflict (account, connection, type, record_id) do update set entity_id = excluded.entity_id
            where $8 and l.entity_id <> excluded.entity_id
        )
        insert into identity_key (account, kind, value, entity_id)
        select $1, i.kind, i.value, coalesce(f.into_id, i.entity_id)
        from unnest($6::text[], $7::text[], $9::text[]) as i (kind, value, entity_id)
        left join identity_forward as f on f.account = $1 and f.entity_id = i.entity_id
        on conflict do nothing
        """;

    private const string FindForwards = "select entity_id, into_id from identity_forward where account = $1 and entity_id = any($2)";

    private const string Move = """
        with links as (
            update identity_link set entity_id = $3 where account = $1 and entity_id = $2
        ), keys as (
            delete from identity_key where account = $1 and entity_id = $2 returning kind, value
        ), kept as (
            insert into identity_key (account, kind, value, entity_id) select $1, kind, value, $3 from keys
            on conflict do nothing
        ), onward as (
            update identity_forward set into_id = $3 where account = $1 and into_id = $2
        )
        insert into identity_forward (account, entity_id, into_id) values ($1, $2, $3)
        on conflict (account, entity_id) do update set into_id = excluded.into_id
        """;

    private const string Divide = """
        with links as (
            update identity_link as l set entity_id = $3
            from unnest($4::text[], $5::text[], $6::text[]) as i (connection, type, record_id)
            where l.account = $1 and l.connection = i.connection and l.type = i.type and l.record_id = i.record_id and l.entity_id = $2
        ), lost as (
            delete from identity_key as k using unnest($9::text[], $10::text[]) as i (kind, value)
            where k.account = $1 and k.kind = i.kind and k.value = i.value and k.entity_id = $2
        ), standing as (
            delete from identity_forward where account = $1 and entity_id = $3
        )
        insert into identity_key (account, kind, value, entity_id)
        select $1, i.kind, i.value, $3 from unnest($7::text[], $8::text[]) as i (kind, value)
        on conflict do nothing
        """;

    private const string Count = """
        select count(distinct entity_id) from identity_link where account = $1 and entity_id >= $2 and entity_id < $3
        """;

    public async Task<IReadOnlyDictionary<RecordRef, EntityId>> FindEntitiesAsync(
        AccountId account, IReadOnlyCollection<RecordRef> records, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(records.Count);
        var asked = records.Distinct().ToList();
        var found = asked.Count == 0 ? [] : await source.QueryAsync(
            FindEntities,
            command => command.With(account.Value)
                .With(asked.ConvertAll(record => record.Connection.Value).ToArray())
                .With(asked.ConvertAll(record => record.Type).ToArray())
                .With(asked.ConvertAll(record => record.Id).ToArray()),
            row => (Record: new RecordRef(new ConnectionId(row.GetString(0)), row.GetString(1), row.GetString(2)), Entity: new EntityId(row.GetString(3))),
            cancellationToken);
        return found.ToDictionary(link => link.Record, link => link.Entity);
    }

    public async Task<IReadOnlyList<RecordLink>> FindRecordsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, ConnectionId connection, string type, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        return entities.Count == 0 ? [] : await source.QueryAsync(
            FindRecords,
            command => command.With(account.Value)
                .With(entities.Select(entity => entity.Value).Distinct().ToArray())
                .With(connection.Value)
                .With(type),
            row => new RecordLink(new RecordRef(connection, type, row.GetString(0)), new EntityId(row.GetString(1))),
            cancellationToken);
    }

    public async Task<IReadOnlyList<KeyHolder>> FindHoldersAsync(
        AccountId account, IReadOnlyCollection<MatchKey> keys, int holdersPerKeyMax, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(keys.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(holdersPerKeyMax, 1);
        var asked = keys.Distinct().ToList();
        return asked.Count == 0 ? [] : await source.QueryAsync(
            FindHolders,
            command => command.With(account.Value)
                .With(asked.ConvertAll(key => key.Kind).ToArray())
                .With(asked.ConvertAll(key => key.Value).ToArray())
                .With(holdersPerKeyMax),
            row => new KeyHolder(new MatchKey(row.GetString(0), row.GetString(1)), new EntityId(row.GetString(2))),
            cancellationToken);
    }

    public async Task ClaimAsync(
        AccountId account, IReadOnlyCollection<RecordLink> links, IReadOnlyCollection<KeyHolder> keys, bool replace, CancellationToken cancellationToken)
    {
        var claimed = IdentityArguments.Fold(links, replace);
        var held = IdentityArguments.Fold(keys);
        if (claimed.Count + held.Count > 0)
        {
            await source.ExecuteAsync(
                Claim,
                command => command.With(account.Value)
                    .With(claimed.ConvertAll(link => link.Record.Connection.Value).ToArray())
                    .With(claimed.ConvertAll(link => link.Record.Type).ToArray())
                    .With(claimed.ConvertAll(link => link.Record.Id).ToArray())
                    .With(claimed.ConvertAll(link => link.Entity.Value).ToArray())
                    .With(held.ConvertAll(holder => holder.Key.Kind).ToArray())
                    .With(held.ConvertAll(holder => holder.Key.Value).ToArray())
                    .With(replace)
                    .With(held.ConvertAll(holder => holder.Entity.Value).ToArray()),
                cancellationToken);
        }
    }

    public async Task<IReadOnlyDictionary<EntityId, EntityId>> FindForwardsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        var found = entities.Count == 0 ? [] : await source.QueryAsync(
            FindForwards,
            command => command.With(account.Value).With(entities.Select(entity => entity.Value).Distinct().ToArray()),
            row => (From: new EntityId(row.GetString(0)), Into: new EntityId(row.GetString(1))),
            cancellationToken);
        return found.ToDictionary(forward => forward.From, forward => forward.Into);
    }

    public Task MoveAsync(AccountId account, EntityId from, EntityId into, CancellationToken cancellationToken) =>
        source.ExecuteAsync(Move, command => command.With(account.Value).With(from.Value).With(into.Value), cancellationToken);

    public Task DivideAsync(AccountId account, IdentityDivision division, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(division.Records.Count + division.Keys.Count);
        var (records, keys, lost) = (division.Records.Distinct().ToList(), division.Keys.Distinct().ToList(), division.Lost.Distinct().ToList());
        return source.ExecuteAsync(
            Divide,
            command => command.With(account.Value)
                .With(division.From.Value)
                .With(division.Into.Value)
                .With(records.ConvertAll(record => record.Connection.Value).ToArray())
                .With(records.ConvertAll(record => record.Type).ToArray())
                .With(records.ConvertAll(record => record.Id).ToArray())
                .With(keys.ConvertAll(key => key.Kind).ToArray())
                .With(keys.ConvertAll(key => key.Value).ToArray())
                .With(lost.ConvertAll(key => key.Kind).ToArray())
                .With(lost.ConvertAll(key => key.Value).ToArray()),
            cancellationToken);
    }

    public async Task<long> CountEntitiesAsync(AccountId account, EntityKind kind, CancellationToken cancellationToken)
    {
        var range = EntityKindRange.Of(kind);
        var counts = await source.QueryAsync(
            Count,
            command => command.With(account.Value).With(range.From).With(range.Before),
            row => row.GetInt64(0),
            cancellationToken);
        return counts[0];
    }
}
