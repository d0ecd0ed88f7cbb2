using Hearth.Domain.Values;
using Hearth.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IMatchCases" />
internal sealed class SqliteMatchCases(SqliteWriter writer, SqliteReaders readers) : IMatchCases
{
    private const string Columns =
        "connection, type, record_id, candidate, entity_id, outcome, score, evidence, decided_at, verdict, judged_by, judged_at, reason";

    private const string Rest = """
        and ($3 is null or (decided_at, connection, type, record_id, candidate) > ($3, $4, $5, $6, $7))
        order by decided_at, connection, type, record_id, candidate
        limit $8
        """;

    // SQLite takes no arrays: the outcomes are the bits of a number.
    private const string OpenPage =
        $"select {Columns} from identity_match where account = $1 and verdict is null and outcome in (1, 2, 4) and ($2 & (1 << outcome)) {Rest}";

    private const string Page = $"select {Columns} from identity_match where account = $1 and ($2 & (1 << outcome)) {Rest}";

    private const string One = $"""
        select {Columns} from identity_match
        where account = $1 and connection = $2 and type = $3 and record_id = $4 and candidate = $5
        """;

    private const string Between = $"""
        select {Columns} from identity_match where account = $1 and verdict is null and entity_id = $2 and candidate = $3
        union all
        select {Columns} from identity_match where account = $1 and verdict is null and entity_id = $3 and candidate = $2
        """;

    private const string Seconds = "select distinct entity_id from identity_match where account = $1 and verdict is null and outcome = $2 and entity_id = $3";

    private const string Confirmed = "select connection, type, record_id from identity_match where account = $1 and entity_id = $2 and verdict = $3";

    private const string Conclude = """
        update identity_match set outcome = $6
        where account = $1 and connection = $2 and type = $3 and record_id = $4 and candidate = $5 and verdict is null and outcome = $7
        """;

    private const string Judge = """
        update identity_match set verdict = $6, judged_by = $7, judged_at = $8, reason = $9
        where account = $1 and connection = $2 and type = $3 and record_id = $4 and candidate = $5
        """;

    private const string Apart = """
        select entity_id, candidate from identity_match where account = $1 and verdict = 1 and entity_id = $2
        union
        select entity_id, candidate from identity_match where account = $1 and verdict = 1 and candidate = $2
        """;

    public async Task<IReadOnlyList<StoredCase>> ReadAsync(
        AccountId account, IReadOnlyCollection<MatchOutcome> outcomes, bool isOpen, CaseCursor? after, int max, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckPage(max);
        var bits = outcomes.Aggregate(0, (all, outcome) => all | (1 << (int)outcome));
        return await readers.ReadAsync(
            session => session.Query(
                isOpen ? OpenPage : Page,
                Read,
                account.Value,
                bits,
                after is { } place ? SqliteTime.ToMicroseconds(place.DecidedAt) : null,
                after?.Record.Connection.Value ?? "",
                after?.Record.Type ?? "",
                after?.Record.Id ?? "",
                after?.Candidate.Value ?? "",
                max),
            cancellationToken);
    }

    public Task<StoredCase?> FindAsync(AccountId account, RecordRef record, EntityId candidate, CancellationToken cancellationToken) =>
        readers.ReadAsync(
            session => session.Query(One, Read, account.Value, record.Connection.Value, record.Type, record.Id, candidate.Value).SingleOrDefault(),
            cancellationToken);

    public async Task<IReadOnlyList<StoredCase>> FindBetweenAsync(AccountId account, EntityId one, EntityId other, CancellationToken cancellationToken) =>
        await readers.ReadAsync(session => session.Query(Between, Read, account.Value, one.Value, other.Value), cancellationToken);

    public async Task<IReadOnlySet<EntityId>> FindSecondsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        return await readers.ReadAsync(
            session => entities.Distinct()
                .Where(entity => session.Scalar(Seconds, account.Value, (int)MatchOutcome.Duplicate, entity.Value) is not null)
                .ToHashSet(),
            cancellationToken);
    }

    public async Task<IReadOnlySet<RecordRef>> FindConfirmedAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        return await readers.ReadAsync(
            session => entities.Distinct()
                .SelectMany(entity => session.Query(
                    Confirmed, row => new RecordRef(new ConnectionId(row.GetString(0)), row.GetString(1), row.GetString(2)), account.Value, entity.Value, (int)Verdict.Same))
                .ToHashSet(),
            cancellationToken);
    }

    public Task ConcludeAsync(AccountId account, RecordRef record, EntityId candidate, MatchOutcome outcome, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            session => session.Execute(
                Conclude, account.Value, record.Connection.Value, record.Type, record.Id, candidate.Value, (int)outcome, (int)MatchOutcome.Union),
            cancellationToken);

    public async Task<bool> JudgeAsync(
        AccountId account, RecordRef record, EntityId candidate, Judgement judgement, CancellationToken cancellationToken) =>
        await writer.WriteAsync(
            session => session.Execute(
                Judge, account.Value, record.Connection.Value, record.Type, record.Id, candidate.Value,
                (int)judgement.Verdict, judgement.By, SqliteTime.ToMicroseconds(judgement.At), judgement.Reason),
            cancellationToken) > 0;

    public async Task<IReadOnlySet<(EntityId One, EntityId Other)>> FindApartAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(entities.Count);
        return await readers.ReadAsync(
            session => entities.Distinct()
                .SelectMany(entity => session.Query(
                    Apart, row => (One: new EntityId(row.GetString(0)), Other: new EntityId(row.GetString(1))), account.Value, entity.Value))
                .SelectMany(pair => new[] { pair, (pair.Other, pair.One) })
                .ToHashSet(),
            cancellationToken);
    }

    public async Task<IReadOnlySet<MatchKey>> FindIgnoredAsync(AccountId account, CancellationToken cancellationToken) =>
        await readers.ReadAsync(
            session => session.Query(IgnoredKeyStatements.Ignored, row => new MatchKey(row.GetString(0), row.GetString(1)), account.Value).ToHashSet(),
            cancellationToken);

    public async Task<IReadOnlyList<IgnoredKey>> ReadIgnoredAsync(AccountId account, CancellationToken cancellationToken) => await readers.ReadAsync(
        session => session.Query(
            IgnoredKeyStatements.ReadAll,
            row => new IgnoredKey(
                new MatchKey(row.GetString(0), row.GetString(1)),
                new KeyWord(row.GetString(2), SqliteTime.FromMicroseconds(row.GetInt64(3)), row.GetString(4)),
                row.IsDBNull(6) ? null : new KeyWord(row.GetString(5), SqliteTime.FromMicroseconds(row.GetInt64(6)), row.GetString(7))),
            account.Value),
        cancellationToken);

    public Task IgnoreAsync(AccountId account, MatchKey key, KeyWord word, CancellationToken cancellationToken) => writer.WriteAsync(
        session => session.Execute(IgnoredKeyStatements.Ignore, account.Value, key.Kind, key.Value, word.By, SqliteTime.ToMicroseconds(word.At), word.Reason),
        cancellationToken);

    public async Task<bool> LiftAsync(AccountId account, MatchKey key, KeyWord word, CancellationToken cancellationToken) => await writer.WriteAsync(
        session => session.Execute(IgnoredKeyStatements.Lift, account.Value, key.Kind, key.Value, word.By, SqliteTime.ToMicroseconds(word.At), word.Reason),
        cancellationToken) > 0;

    private static StoredCase Read(SqliteDataReader row) => new(
        new MatchCase(
            new RecordRef(new ConnectionId(row.GetString(0)), row.GetString(1), row.GetString(2)),
            new EntityId(row.GetString(4)),
            new Match(new EntityId(row.GetString(3)), row.GetInt32(6), IdentityText.ReadEvidence(row.GetString(7))),
            (MatchOutcome)row.GetInt32(5)),
        SqliteTime.FromMicroseconds(row.GetInt64(8)),
        row.IsDBNull(9)
            ? null
            : new Judgement((Verdict)row.GetInt32(9), row.GetString(10), SqliteTime.FromMicroseconds(row.GetInt64(11)), row.GetString(12)));
}
