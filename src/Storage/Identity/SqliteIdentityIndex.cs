using Hearth.Domain.Values;
using Hearth.Storage.Sqlite;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IIdentityIndex" />
internal sealed class SqliteIdentityIndex(SqliteWriter writer, SqliteReaders readers) : IIdentityIndex
{
    private const string FindEntity = """
        select entity_id from identity_link where account = $1 and connection = $2 and type = $3 and record_id = $4
        """;

    private const string FindRecords = """
        select connection, record_id from identity_link where account = $1 and entity_id = $2 and type = $3
        """;

    private const string FindHolders = """
        select entity_id from identity_key where code = $1 and account = $2 order by entity_id limit $3
        """;

    private const string ClaimLink = """
        insert into identity_link (account, connection, type, record_id, entity_id)
        values ($1, $2, $3, $4, coalesce((select into_id from identity_forward where account = $1 and entity_id = $5), $5))
        on conflict (account, connection, type, record_id) do update set entity_id = excluded.entity_id where $6
        """;

    private const string ClaimKey = """
        insert into identity_key (account, code, is_own, entity_id)
        values ($1, $2, $3, coalesce((select into_id from identity_forward where account = $1 and entity_id = $4), $4))
        on conflict do nothing
        """;

    private const string FindProfile = """
        select traits from identity_profile where account = $1 and entity_id = $2
        """;

    private const string DropKey = """
        delete from identity_key where code = $1 and account = $2 and entity_id = $3
        """;

    private const string StoreProfile = """
        insert into identity_profile (account, entity_id, traits)
        select $1, $2, $3 where not exists (select 1 from identity_forward where account = $1 and entity_id = $2)
        on conflict (account, entity_id) do update set traits = excluded.traits where traits <> excluded.traits
        """;

    private const string JoinProfile = """
        insert into identity_profile (account, entity_id, traits)
        select $1, $3, traits from identity_profile where account = $1 and entity_id = $2
        on conflict (account, entity_id) do update set traits = (
            select json_group_array(json(value)) from (
                select value from json_each(identity_profile.traits) union all select value from json_each(excluded.traits)))
        """;

    private const string DropProfile = "delete from identity_profile where account = $1 and entity_id = $2";

    private const string AnswerCases = """
        update identity_match set outcome = $4
        where account = $1 and verdict is null and outcome <> $5
            and ((entity_id = $2 and candidate = $3) or (entity_id = $3 and candidate = $2))
        """;

    private const string MoveCases = "update identity_match set entity_id = $3 where account = $1 and entity_id = $2";

    private const string MoveCandidates = "update or ignore identity_match set candidate = $3 where account = $1 and candidate = $2 and entity_id <> $3";

    private const string DivideCase = """
        update identity_match set entity_id = $6
        where account = $1 and connection = $2 and type = $3 and record_id = $4 and entity_id = $5
        """;

    private const string StoreCase = """
        insert into identity_match
            (account, connection, type, record_id, candidate, entity_id, outcome, score, evidence, decided_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (account, connection, type, record_id, candidate) do update set
            entity_id = excluded.entity_id, outcome = excluded.outcome, score = excluded.score, evidence = excluded.evidence,
            decided_at = excluded.decided_at
        where verdict is null and outcome <> $11
        """;

    private const string FindForward = "select into_id from identity_forward where account = $1 and entity_id = $2";

    private const string MoveLinks = "update identity_link set entity_id = $3 where account = $1 and entity_id = $2";

    private const string CopyKeys = """
        insert into identity_key (account, code, is_own, entity_id)
        select account, code, is_own, $3 from identity_key where account = $1 and entity_id = $2
        on conflict do nothing
        """;

    private const string DropKeys = "delete from identity_key where account = $1 and entity_id = $2";

    private const string ForwardOn = "update identity_forward set into_id = $3 where account = $1 and into_id = $2";

    private const string Forward = """
        insert into identity_forward (account, entity_id, into_id) values ($1, $2, $3)
        on conflict (account, entity_id) do update set into_id = excluded.into_id
        """;

    private const string DivideLink = """
        update identity_link set entity_id = $6
        where account = $1 and connection = $2 and type = $3 and record_id = $4 and entity_id = $5
        """;

    private const string DropForward = "delete from identity_forward where account = $1 and entity_id = $2";

    private const string ForgetKeys = "delete from identity_key where account = $1 and entity_id = $2 and not is_own";

    private const string Count = """
        select count(distinct entity_id) from identity_link where account = $1 and entity_id >= $2 and entity_id < $3
        """;

    public async Task<IReadOnlyDictionary<RecordRef, EntityId>> FindEntitiesAsync(
        AccountId account, IReadOnlyCollection<RecordRef> records, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(records.Count);
        return await readers.ReadAsync(
            session =>
            {
                var found = new Dictionary<RecordRef, EntityId>(records.Count);
                foreach (var record in records)
                {
                    if (session.Scalar(FindEntity, account.Value, record.Connection.Value, record.Type, record.Id) is string entity)
                    {
                        found[record] = new EntityId(entity);
                    }
                }

                return found;
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<RecordLink>> FindRecordsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, string type, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        return await readers.ReadAsync(
            session => entities
                .Distinct()
                .SelectMany(entity => session.Query(
                    FindRecords,
                    row => new RecordLink(new RecordRef(new ConnectionId(row.GetString(0)), type, row.GetString(1)), entity),
                    account.Value,
                    entity.Value,
                    type))
                .OrderBy(link => link.Record.Connection.Value, StringComparer.Ordinal)
                .ThenBy(link => link.Record.Id, StringComparer.Ordinal)
                .ToList(),
            cancellationToken);
    }

    public async Task<IReadOnlyList<KeyHolder>> FindHoldersAsync(
        AccountId account, IReadOnlyCollection<MatchKey> keys, int holdersPerKeyMax, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(keys.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(holdersPerKeyMax, 1);
        return await readers.ReadAsync(
            session => keys
                .Distinct()
                .SelectMany(key => session.Query(
                    FindHolders,
                    row => new KeyHolder(key, new EntityId(row.GetString(0))),
                    CodedKey.CodeOf(key),
                    account.Value,
                    holdersPerKeyMax))
                .ToList(),
            cancellationToken);
    }

    public async Task<IReadOnlyDictionary<EntityId, IdentityProfile>> FindProfilesAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        return await readers.ReadAsync(
            session =>
            {
                var found = new Dictionary<EntityId, IdentityProfile>(entities.Count);
                foreach (var entity in entities)
                {
                    if (session.Scalar(FindProfile, account.Value, entity.Value) is string text)
                    {
                        found[entity] = IdentityText.ReadProfile(text);
                    }
                }

                return found;
            },
            cancellationToken);
    }

    public async Task StoreAsync(AccountId account, IdentityChange change, CancellationToken cancellationToken)
    {
        if (change.IsEmpty)
        {
            return;
        }

        var links = IdentityArguments.Fold(change.Links, change.Replace);
        var (keys, former) = (IdentityArguments.Fold(change.Keys), IdentityArguments.Fold(change.Former));
        var (profiles, cases) = (IdentityArguments.Fold(change.Profiles), IdentityArguments.Fold(change.Cases));
        await writer.WriteAsync(
            session =>
            {
                foreach (var (record, entity) in links)
                {
                    session.Execute(ClaimLink, account.Value, record.Connection.Value, record.Type, record.Id, entity.Value, change.Replace);
                }

                former.ForEach(key => session.Execute(DropKey, key.Code, account.Value, key.Entity.Value));
                keys.ForEach(key => Claim(session, account, key));
                profiles.ForEach(profile => session.Execute(StoreProfile, account.Value, profile.Entity.Value, profile.Text));
                cases.ForEach(one => session.Execute(
                    StoreCase, account.Value, one.Record.Connection.Value, one.Record.Type, one.Record.Id, one.Match.Household.Value,
                    one.Entity.Value, (int)one.Outcome, one.Match.Score, IdentityText.Write(one.Match.Evidence),
                    SqliteTime.ToMicroseconds(change.At), (int)MatchOutcome.Union));
                return links.Count + keys.Count;
            },
            cancellationToken);
    }

    public async Task<IReadOnlyDictionary<EntityId, EntityId>> FindForwardsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        return await readers.ReadAsync(
            session => entities.Distinct()
                .Select(entity => (From: entity, Into: session.Scalar(FindForward, account.Value, entity.Value) as string))
                .Where(forward => forward.Into is not null)
                .ToDictionary(forward => forward.From, forward => new EntityId(forward.Into!)),
            cancellationToken);
    }

    public Task MoveAsync(AccountId account, EntityId from, EntityId into, CancellationToken cancellationToken) => writer.WriteAsync(
        session =>
        {
            session.Execute(MoveLinks, account.Value, from.Value, into.Value);
            session.Execute(CopyKeys, account.Value, from.Value, into.Value);
            session.Execute(DropKeys, account.Value, from.Value);
            session.Execute(JoinProfile, account.Value, from.Value, into.Value);
            session.Execute(DropProfile, account.Value, from.Value);
            session.Execute(AnswerCases, account.Value, from.Value, into.Value, (int)MatchOutcome.Linked, (int)MatchOutcome.Apart);
            session.Execute(MoveCases, account.Value, from.Value, into.Value);
            session.Execute(MoveCandidates, account.Value, from.Value, into.Value);
            session.Execute(ForwardOn, account.Value, from.Value, into.Value);
            return session.Execute(Forward, account.Value, from.Value, into.Value);
        },
        cancellationToken);

    public Task DivideAsync(AccountId account, IdentityDivision division, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(division.Records.Count + division.Keys.Count);
        var profiles = IdentityArguments.Fold(division.Profiles);
        return writer.WriteAsync(
            session =>
            {
                foreach (var record in division.Records)
                {
                    session.Execute(
                        DivideLink, account.Value, record.Connection.Value, record.Type, record.Id, division.From.Value, division.Into.Value);
                    session.Execute(
                        DivideCase, account.Value, record.Connection.Value, record.Type, record.Id, division.From.Value, division.Into.Value);
                }

                foreach (var key in division.Lost)
                {
                    session.Execute(DropKey, CodedKey.CodeOf(key), account.Value, division.From.Value);
                }

                session.Execute(DropForward, account.Value, division.Into.Value);
                profiles.ForEach(profile => session.Execute(StoreProfile, account.Value, profile.Entity.Value, profile.Text));
                foreach (var key in division.Keys)
                {
                    Claim(session, account, CodedKey.Of(new KeyHolder(key, division.Into)));
                }

                return division.Records.Count;
            },
            cancellationToken);
    }

    public Task ForgetAsync(
        AccountId account, EntityId entity, IdentityProfile known, IReadOnlyCollection<MatchKey> keys, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(keys.Count);
        return writer.WriteAsync(
            session =>
            {
                session.Execute(ForgetKeys, account.Value, entity.Value);
                session.Execute(DropProfile, account.Value, entity.Value);
                if (!known.Traits.IsEmpty)
                {
                    session.Execute(StoreProfile, account.Value, entity.Value, IdentityText.Write(known));
                }

                return keys.Sum(key => Claim(session, account, CodedKey.Of(new KeyHolder(key, entity))));
            },
            cancellationToken);
    }

    public Task<long> CountEntitiesAsync(AccountId account, EntityKind kind, CancellationToken cancellationToken)
    {
        var range = EntityKindRange.Of(kind);
        return readers.ReadAsync(session => (long)session.Scalar(Count, account.Value, range.From, range.Before)!, cancellationToken);
    }

    private static int Claim(SqliteSession session, AccountId account, CodedKey key) =>
        session.Execute(ClaimKey, account.Value, key.Code, key.IsOwn, key.Entity.Value);
}
