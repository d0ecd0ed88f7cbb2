using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IMatchCases" />
internal sealed class PostgresMatchCases(NpgsqlDataSource source) : IMatchCases
{
    private const string Columns =
        "connection, type, record_id, candidate, entity_id, outcome, score, evidence, decided_at, verdict, judged_by, judged_at, reason";

    private const string Rest = """
        and ($3::timestamptz is null or (decided_at, connection, type, record_id, candidate) > ($3, $4, $5, $6, $7))
        order by decided_at, connection, type, record_id, candidate
        limit $8
        """;

    // Open cases are few, however many there are: they have an index of their own, whose condition the last term repeats.
    private const string OpenPage =
        $"select {Columns} from identity_match where account = $1 and outcome = any($2) and verdict is null and outcome in (1, 2, 4) {Rest}";

    private const string Page = $"select {Columns} from identity_match where account = $1 and outcome = any($2) {Rest}";

    private const string One = $"""
        select {Columns} from identity_match
        where account = $1 and connection = $2 and type = $3 and record_id = $4 and candidate = $5
        """;

    private const string Between = $"""
        select {Columns} from identity_match where account = $1 and verdict is null and entity_id = $2 and candidate = $3
        union all
        select {Columns} from identity_match where account = $1 and verdict is null and entity_id = $3 and candidate = $2
        """;

    private const string Seconds = "select distinct entity_id from identity_match where account = $1 and verdict is null and outcome = $2 and entity_id = any($3)";

    private const string Confirmed = "select connection, type, record_id from identity_match where account = $1 and entity_id = any($2) and verdict = $3";

    private const string Conclude = """
        update identity_match set outcome = $6
        where account = $1 and connection = $2 and type = $3 and record_id = $4 and candidate = $5 and verdict is null and outcome = $7
        """;

    private const string Judge = """
        update identity_match set verdict = $6, judged_by = $7, judged_at = $8, reason = $9
        where account = $1 and connection = $2 and type = $3 and record_id = $4 and candidate = $5
        """;

    private const string Apart = """
        select entity_id, candidate from identity_match where account = $1 and verdict = 1 and entity_id = any($2)
        union
        select entity_id, candidate from identity_match where account = $1 and verdict = 1 and candidate = any($2)
        """;

    public async Task<IReadOnlyList<StoredCase>> ReadAsync(
        AccountId account, IReadOnlyCollection<MatchOutcome> outcomes, bool isOpen, CaseCursor? after, int max, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckPage(max);
        return await source.QueryAsync(
            isOpen ? OpenPage : Page,
            command => command.With(account.Value)
                .With(outcomes.Select(outcome => (short)outcome).ToArray())
                .With(after?.DecidedAt.ToUniversalTime())
                .With(after?.Record.Connection.Value ?? "")
                .With(after?.Record.Type ?? "")
                .With(after?.Record.Id ?? "")
                .With(after?.Candidate.Value ?? "")
                .With(max),
            Read,
            cancellationToken);
    }

    public async Task<StoredCase?> FindAsync(AccountId account, RecordRef record, EntityId candidate, CancellationToken cancellationToken)
    {
        var found = await source.QueryAsync(One, command => Bind(command, account, record, candidate), Read, cancellationToken);
        return found.SingleOrDefault();
    }

    public async Task<IReadOnlyList<StoredCase>> FindBetweenAsync(AccountId account, EntityId one, EntityId other, CancellationToken cancellationToken) =>
        await source.QueryAsync(Between, command => command.With(account.Value).With(one.Value).With(other.Value), Read, cancellationToken);

    public async Task<IReadOnlySet<EntityId>> FindSecondsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        var found = entities.Count == 0 ? [] : await source.QueryAsync(
            Seconds,
            command => command.With(account.Value).With((short)MatchOutcome.Duplicate).With(entities.Select(entity => entity.Value).Distinct().ToArray()),
            row => new EntityId(row.GetString(0)),
            cancellationToken);
        return found.ToHashSet();
    }

    public async Task<IReadOnlySet<RecordRef>> FindConfirmedAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        var found = entities.Count == 0 ? [] : await source.QueryAsync(
            Confirmed,
            command => command.With(account.Value).With(entities.Select(entity => entity.Value).Distinct().ToArray()).With((short)Verdict.Same),
            row => new RecordRef(new ConnectionId(row.GetString(0)), row.GetString(1), row.GetString(2)),
            cancellationToken);
        return found.ToHashSet();
    }

    public Task ConcludeAsync(AccountId account, RecordRef record, EntityId candidate, MatchOutcome outcome, CancellationToken cancellationToken) =>
        source.ExecuteAsync(
            Conclude, command => Bind(command, account, record, candidate).With((short)outcome).With((short)MatchOutcome.Union), cancellationToken);

    public async Task<bool> JudgeAsync(
        AccountId account, RecordRef record, EntityId candidate, Judgement judgement, CancellationToken cancellationToken) =>
        await source.ExecuteAsync(
            Judge,
            command => Bind(command, account, record, candidate)
                .With((short)judgement.Verdict).With(judgement.By).With(judgement.At.ToUniversalTime()).With(judgement.Reason),
            cancellationToken) > 0;

    public async Task<IReadOnlySet<(EntityId One, EntityId Other)>> FindApartAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        var pairs = entities.Count == 0 ? [] : await source.QueryAsync(
            Apart,
            command => command.With(account.Value).With(entities.Select(entity => entity.Value).Distinct().ToArray()),
            row => (One: new EntityId(row.GetString(0)), Other: new EntityId(row.GetString(1))),
            cancellationToken);
        return pairs.SelectMany(pair => new[] { pair, (pair.Other, pair.One) }).ToHashSet();
    }

    public async Task<IReadOnlySet<MatchKey>> FindIgnoredAsync(AccountId account, CancellationToken cancellationToken)
    {
        var keys = await source.QueryAsync(
            IgnoredKeyStatements.Ignored, command => command.With(account.Value), row => new MatchKey(row.GetString(0), row.GetString(1)), cancellationToken);
        return keys.ToHashSet();
    }

    public async Task<IReadOnlyList<IgnoredKey>> ReadIgnoredAsync(AccountId account, CancellationToken cancellationToken) => await source.QueryAsync(
        IgnoredKeyStatements.ReadAll,
        command => command.With(account.Value),
        row => new IgnoredKey(
            new MatchKey(row.GetString(0), row.GetString(1)),
            new KeyWord(row.GetString(2), row.GetFieldValue<DateTimeOffset>(3), row.GetString(4)),
            row.IsDBNull(6) ? null : new KeyWord(row.GetString(5), row.GetFieldValue<DateTimeOffset>(6), row.GetString(7))),
        cancellationToken);

    public Task IgnoreAsync(AccountId account, MatchKey key, KeyWord word, CancellationToken cancellationToken) =>
        source.ExecuteAsync(IgnoredKeyStatements.Ignore, command => Bind(command, account, key, word), cancellationToken);

    public async Task<bool> LiftAsync(AccountId account, MatchKey key, KeyWord word, CancellationToken cancellationToken) =>
        await source.ExecuteAsync(IgnoredKeyStatements.Lift, command => Bind(command, account, key, word), cancellationToken) > 0;

    private static NpgsqlCommand Bind(NpgsqlCommand command, AccountId account, MatchKey key, KeyWord word) => command
        .With(account.Value).With(key.Kind).With(key.Value).With(word.By).With(word.At.ToUniversalTime()).With(word.Reason);

    private static NpgsqlCommand Bind(NpgsqlCommand command, AccountId account, RecordRef record, EntityId candidate) => command
        .With(account.Value).With(record.Connection.Value).With(record.Type).With(record.Id).With(candidate.Value);

    private static StoredCase Read(NpgsqlDataReader row) => new(
        new MatchCase(
            new RecordRef(new ConnectionId(row.GetString(0)), row.GetString(1), row.GetString(2)),
            new EntityId(row.GetString(4)),
            new Match(new EntityId(row.GetString(3)), row.GetInt32(6), IdentityText.ReadEvidence(row.GetString(7))),
            (MatchOutcome)row.GetInt16(5)),
        row.GetFieldValue<DateTimeOffset>(8),
        row.IsDBNull(9)
            ? null
            : new Judgement((Verdict)row.GetInt16(9), row.GetString(10), row.GetFieldValue<DateTimeOffset>(11), row.GetString(12)));
}
