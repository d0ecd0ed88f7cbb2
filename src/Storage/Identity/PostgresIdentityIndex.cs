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
        select l.connection, l.record_id, l.entity_id
        from unnest($2::text[]) as i (entity_id)
        join identity_link as l on l.account = $1 and l.entity_id = i.entity_id and l.type = $3
        order by l.connection, l.record_id
        """;

    private const string FindHolders = """
        select i.position::integer, h.entity_id
        from unnest($2::bigint[]) with ordinality as i (code, position)
        cross join lateral (
            select entity_id from identity_key as k
            where k.code = i.code and k.account = $1
            order by entity_id
            limit $3
        ) as h
        """;

    private const string FindProfiles = """
        select p.entity_id, p.traits
        from unnest($2::text[]) as i (entity_id)
        cross join lateral (
            select entity_id, traits from identity_profile as p where p.account = $1 and p.entity_id = i.entity_id limit 1
        ) as p
        """;

    private const string Store = """
        with links as (
            insert into identity_link as l (account, connection, type, record_id, entity_id)
            select $1, i.connection, i.type, i.record_id, coalesce(f.into_id, i.entity_id)
            from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as i (connection, type, record_id, entity_id)
            left join identity_forward as f on f.account = $1 and f.entity_id = i.entity_id
            on conflict (account, connection, type, record_id) do update set entity_id = excluded.entity_id
            where $6 and l.entity_id <> excluded.entity_id
        ),
        former as (
            delete from identity_key as k using unnest($10::bigint[], $11::text[]) as i (code, entity_id)
            where k.code = i.code and k.account = $1 and k.entity_id = i.entity_id
        ),
        profiles as (
            insert into identity_profile as p (account, entity_id, traits)
            select $1, i.entity_id, i.traits from unnest($12::text[], $13::text[]) as i (entity_id, traits)
            where not exists (select 1 from identity_forward as f where f.account = $1 and f.entity_id = i.entity_id)
            on conflict (account, entity_id) do update set traits = excluded.traits where p.traits <> excluded.traits
        ),
        cases as (
            insert into identity_match as m
                (account, connection, type, record_id, candidate, entity_id, outcome, score, evidence, decided_at)
            select $1, i.*, $22 from unnest(
                $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::smallint[], $20::integer[], $21::text[]) as i
            on conflict (account, connection, type, record_id, candidate) do update set
                entity_id = excluded.entity_id, outcome = excluded.outcome, score = excluded.score, evidence = excluded.evidence,
                decided_at = excluded.decided_at
            where m.verdict is null and m.outcome <> $23
        )
        insert into identity_key (account, code, is_own, entity_id)
        select $1, i.code, i.is_own, coalesce(f.into_id, i.entity_id)
        from unnest($7::bigint[], $8::boolean[], $9::text[]) as i (code, is_own, entity_id)
        left join identity_forward as f on f.account = $1 and f.entity_id = i.entity_id
        on conflict do nothing
        """;

    private const string FindForwards = "select entity_id, into_id from identity_forward where account = $1 and entity_id = any($2)";

    private const string Move = """
        with links as (
            update identity_link set entity_id = $3 where account = $1 and entity_id = $2
        ), keys as (
            delete from identity_key where account = $1 and entity_id = $2 returning code, is_own
        ), kept as (
            insert into identity_key (account, code, is_own, entity_id) select $1, code, is_own, $3 from keys
            on conflict do nothing
        ), onward as (
            update identity_forward set into_id = $3 where account = $1 and into_id = $2
        ), profile as (
            delete from identity_profile where account = $1 and entity_id = $2 returning traits
        ), joined as (
            insert into identity_profile as p (account, entity_id, traits) select $1, $3, traits from profile
            on conflict (account, entity_id) do update set traits = (p.traits::jsonb || excluded.traits::jsonb)::text
        ), decided as (
            update identity_match set
                entity_id = $3,
                outcome = case when candidate = $3 and verdict is null and outcome <> $5 then $4 else outcome end
            where account = $1 and entity_id = $2
        ), compared as (
            update identity_match as m set
                candidate = case
                    when m.entity_id = $3 then m.candidate
                    when exists (
                        select 1 from identity_match as o
                        where o.account = $1 and o.connection = m.connection and o.type = m.type and o.record_id = m.record_id and o.candidate = $3)
                    then m.candidate
                    else $3 end,
                outcome = case when m.entity_id = $3 and m.verdict is null and m.outcome <> $5 then $4 else m.outcome end
            where m.account = $1 and m.candidate = $2 and m.entity_id <> $2
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
            delete from identity_key as k using unnest($9::bigint[]) as i (code)
            where k.code = i.code and k.account = $1 and k.entity_id = $2
        ), standing as (
            delete from identity_forward where account = $1 and entity_id = $3
        ), profiles as (
            insert into identity_profile as p (account, entity_id, traits)
            select $1, i.* from unnest($10::text[], $11::text[]) as i
            on conflict (account, entity_id) do update set traits = excluded.traits
        ), decided as (
            update identity_match as m set entity_id = $3
            from unnest($4::text[], $5::text[], $6::text[]) as i (connection, type, record_id)
            where m.account = $1 and m.connection = i.connection and m.type = i.type and m.record_id = i.record_id and m.entity_id = $2
        )
        insert into identity_key (account, code, is_own, entity_id)
        select $1, i.code, i.is_own, $3 from unnest($7::bigint[], $8::boolean[]) as i (code, is_own)
        on conflict do nothing
        """;

    private const string Forget = """
        with lost as (
            delete from identity_key where account = $1 and entity_id = $2 and not is_own and code <> all($3::bigint[])
        ), unknown as (
            delete from identity_profile where account = $1 and entity_id = $2 and $4::text is null
        ), known as (
            insert into identity_profile (account, entity_id, traits) select $1, $2, $4::text where $4::text is not null
            on conflict (account, entity_id) do update set traits = excluded.traits
        )
        insert into identity_key (account, code, is_own, entity_id)
        select $1, i.code, false, $2 from unnest($3::bigint[]) as i (code)
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
        AccountId account, IReadOnlyCollection<EntityId> entities, string type, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        return entities.Count == 0 ? [] : await source.QueryAsync(
            FindRecords,
            command => command.With(account.Value)
                .With(entities.Select(entity => entity.Value).Distinct().ToArray())
                .With(type),
            row => new RecordLink(new RecordRef(new ConnectionId(row.GetString(0)), type, row.GetString(1)), new EntityId(row.GetString(2))),
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
                .With(asked.ConvertAll(CodedKey.CodeOf).ToArray())
                .With(holdersPerKeyMax),
            row => new KeyHolder(asked[row.GetInt32(0) - 1], new EntityId(row.GetString(1))),
            cancellationToken);
    }

    public async Task<IReadOnlyDictionary<EntityId, IdentityProfile>> FindProfilesAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        var found = entities.Count == 0 ? [] : await source.QueryAsync(
            FindProfiles,
            command => command.With(account.Value).With(entities.Select(entity => entity.Value).Distinct().ToArray()),
            row => (Entity: new EntityId(row.GetString(0)), Text: row.GetString(1)),
            cancellationToken);
        return found.ToDictionary(row => row.Entity, row => IdentityText.ReadProfile(row.Text));
    }

    public async Task StoreAsync(AccountId account, IdentityChange change, CancellationToken cancellationToken)
    {
        if (!change.IsEmpty)
        {
            await source.ExecuteAsync(Store, command => Bind(command, account, change), cancellationToken);
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
        source.ExecuteAsync(
            Move,
            command => command.With(account.Value).With(from.Value).With(into.Value).With((short)MatchOutcome.Linked).With((short)MatchOutcome.Apart),
            cancellationToken);

    public Task DivideAsync(AccountId account, IdentityDivision division, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(division.Records.Count + division.Keys.Count);
        var records = division.Records.Distinct().ToList();
        var keys = IdentityArguments.Fold([.. division.Keys.Select(key => new KeyHolder(key, division.Into))]);
        var profiles = IdentityArguments.Fold(division.Profiles);
        return source.ExecuteAsync(
            Divide,
            command => command.With(account.Value)
                .With(division.From.Value)
                .With(division.Into.Value)
                .With(records.ConvertAll(record => record.Connection.Value).ToArray())
                .With(records.ConvertAll(record => record.Type).ToArray())
                .With(records.ConvertAll(record => record.Id).ToArray())
                .With(keys.ConvertAll(key => key.Code).ToArray())
                .With(keys.ConvertAll(key => key.IsOwn).ToArray())
                .With(division.Lost.Select(CodedKey.CodeOf).ToArray())
                .With(profiles.ConvertAll(profile => profile.Entity.Value).ToArray())
                .With(profiles.ConvertAll(profile => profile.Text).ToArray()),
            cancellationToken);
    }

    public Task ForgetAsync(
        AccountId account, EntityId entity, IdentityProfile known, IReadOnlyCollection<MatchKey> keys, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(keys.Count);
        return source.ExecuteAsync(
            Forget,
            command => command.With(account.Value)
                .With(entity.Value)
                .With(keys.Select(CodedKey.CodeOf).ToArray())
                .With(known.Traits.IsEmpty ? null : IdentityText.Write(known)),
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

    private static void Bind(NpgsqlCommand command, AccountId account, IdentityChange change)
    {
        var links = IdentityArguments.Fold(change.Links, change.Replace);
        command.With(account.Value)
            .With(links.ConvertAll(link => link.Record.Connection.Value).ToArray())
            .With(links.ConvertAll(link => link.Record.Type).ToArray())
            .With(links.ConvertAll(link => link.Record.Id).ToArray())
            .With(links.ConvertAll(link => link.Entity.Value).ToArray())
            .With(change.Replace);
        var keys = IdentityArguments.Fold(change.Keys);
        command.With(keys.ConvertAll(key => key.Code).ToArray())
            .With(keys.ConvertAll(key => key.IsOwn).ToArray())
            .With(keys.ConvertAll(key => key.Entity.Value).ToArray());
        var former = IdentityArguments.Fold(change.Former);
        command.With(former.ConvertAll(key => key.Code).ToArray())
            .With(former.ConvertAll(key => key.Entity.Value).ToArray());
        var profiles = IdentityArguments.Fold(change.Profiles);
        command.With(profiles.ConvertAll(profile => profile.Entity.Value).ToArray())
            .With(profiles.ConvertAll(profile => profile.Text).ToArray());
        var cases = IdentityArguments.Fold(change.Cases);
        command.With(cases.ConvertAll(one => one.Record.Connection.Value).ToArray())
            .With(cases.ConvertAll(one => one.Record.Type).ToArray())
            .With(cases.ConvertAll(one => one.Record.Id).ToArray())
            .With(cases.ConvertAll(one => one.Match.Household.Value).ToArray())
            .With(cases.ConvertAll(one => one.Entity.Value).ToArray())
            .With(cases.ConvertAll(one => (short)one.Outcome).ToArray())
            .With(cases.ConvertAll(one => one.Match.Score).ToArray())
            .With(cases.ConvertAll(one => IdentityText.Write(one.Match.Evidence)).ToArray())
            .With(change.At.ToUniversalTime())
            .With((short)MatchOutcome.Union);
    }
}
