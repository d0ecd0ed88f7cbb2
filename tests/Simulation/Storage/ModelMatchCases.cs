using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>What was decided about matches, and what people said of them, in memory.</summary>
internal sealed class ModelMatchCases(Disk disk) : IMatchCases
{
    private readonly Dictionary<(RecordRef, EntityId), StoredCase> _cases = [];
    private readonly SortedDictionary<string, IgnoredKey> _ignored = new(StringComparer.Ordinal);

    /// <summary>Every case.</summary>
    public IReadOnlyCollection<StoredCase> All => _cases.Values;

    /// <summary>Keeps cases as part of a change that is stored as a whole.</summary>
    public void Store(IEnumerable<MatchCase> cases, DateTimeOffset at)
    {
        foreach (var one in cases)
        {
            var key = (one.Record, one.Match.Household);
            if (_cases.GetValueOrDefault(key) is not ({ Judgement: not null } or { Case.Outcome: MatchOutcome.Union }))
            {
                _cases[key] = new StoredCase(one, at, null);
            }
        }
    }

    /// <summary>Follows an entity into another one, as part of a change that is stored as a whole: what was open between the two is answered.</summary>
    public void Move(EntityId from, EntityId into)
    {
        foreach (var found in _cases.Values.Where(found => found.Case.Entity == from || found.Case.Match.Household == from).ToList())
        {
            var (decided, match) = (found.Case, found.Case.Match);
            var isAnswered = IsBetween(found, from, into) && found.Judgement is null && decided.Outcome is not MatchOutcome.Apart;
            var entity = decided.Entity == from ? into : decided.Entity;
            var candidate = match.Household == from && entity != into && !_cases.ContainsKey((decided.Record, into)) ? into : match.Household;
            _cases.Remove((decided.Record, match.Household));
            _cases[(decided.Record, candidate)] = found with
            {
                Case = decided with
                {
                    Entity = entity,
                    Match = match with { Household = candidate },
                    Outcome = isAnswered ? MatchOutcome.Linked : decided.Outcome,
                },
            };
        }
    }

    /// <summary>Follows records from one entity to another, as part of a change that is stored as a whole.</summary>
    public void Divide(EntityId from, EntityId into, IEnumerable<RecordRef> records)
    {
        foreach (var found in _cases.Values.Where(found => found.Case.Entity == from && records.Contains(found.Case.Record)).ToList())
        {
            _cases[(found.Case.Record, found.Case.Match.Household)] = found with { Case = found.Case with { Entity = into } };
        }
    }

    public Task<IReadOnlyList<StoredCase>> FindBetweenAsync(AccountId account, EntityId one, EntityId other, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<StoredCase>>(() => [.. _cases.Values.Where(found => found.Judgement is null && IsBetween(found, one, other))]);

    public Task<IReadOnlySet<EntityId>> FindSecondsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlySet<EntityId>>(() => _cases.Values
            .Where(found => found is { Judgement: null, Case.Outcome: MatchOutcome.Duplicate }).Select(found => found.Case.Entity).Where(entities.Contains).ToHashSet());

    public Task<IReadOnlySet<RecordRef>> FindConfirmedAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlySet<RecordRef>>(() => _cases.Values
            .Where(found => found.Judgement is { Verdict: Verdict.Same } && entities.Contains(found.Case.Entity)).Select(found => found.Case.Record).ToHashSet());

    public Task ConcludeAsync(AccountId account, RecordRef record, EntityId candidate, MatchOutcome outcome, CancellationToken cancellationToken) =>
        disk.RunAsync(() =>
        {
            if (_cases.GetValueOrDefault((record, candidate)) is { Judgement: null, Case.Outcome: MatchOutcome.Union } found)
            {
                _cases[(record, candidate)] = found with { Case = found.Case with { Outcome = outcome } };
            }
        });

    public Task<IReadOnlyList<StoredCase>> ReadAsync(
        AccountId account, IReadOnlyCollection<MatchOutcome> outcomes, bool isOpen, CaseCursor? after, int max, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<StoredCase>>(() =>
        [
            .. _cases.Values.Where(found => outcomes.Contains(found.Case.Outcome) && (!isOpen || IsOpen(found)))
                .OrderBy(found => found.DecidedAt)
                .ThenBy(found => found.Case.Record.ToString(), StringComparer.Ordinal)
                .ThenBy(found => found.Case.Match.Household.Value, StringComparer.Ordinal)
                .SkipWhile(found => after is not null && found.Cursor != after)
                .Skip(after is null ? 0 : 1)
                .Take(max),
        ]);

    private static bool IsOpen(StoredCase found) =>
        found.Judgement is null && found.Case.Outcome is (MatchOutcome.Review or MatchOutcome.Duplicate or MatchOutcome.Union);

    public Task<StoredCase?> FindAsync(AccountId account, RecordRef record, EntityId candidate, CancellationToken cancellationToken) =>
        disk.RunAsync(() => _cases.GetValueOrDefault((record, candidate)));

    public Task<bool> JudgeAsync(AccountId account, RecordRef record, EntityId candidate, Judgement judgement, CancellationToken cancellationToken) =>
        disk.RunAsync(() =>
        {
            if (_cases.GetValueOrDefault((record, candidate)) is not { } found)
            {
                return false;
            }

            _cases[(record, candidate)] = found with { Judgement = judgement };
            return true;
        });

    public Task<IReadOnlySet<(EntityId One, EntityId Other)>> FindApartAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlySet<(EntityId, EntityId)>>(() => (
            from found in _cases.Values
            where found.Judgement?.Verdict is Verdict.Different
            let pair = (found.Case.Entity, found.Case.Match.Household)
            where entities.Contains(pair.Item1) || entities.Contains(pair.Item2)
            from both in new[] { pair, (pair.Item2, pair.Item1) }
            select both).ToHashSet());

    public Task<IReadOnlySet<MatchKey>> FindIgnoredAsync(AccountId account, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlySet<MatchKey>>(() => _ignored.Values.Where(ignored => ignored.Lifted is null).Select(ignored => ignored.Key).ToHashSet());

    public Task<IReadOnlyList<IgnoredKey>> ReadIgnoredAsync(AccountId account, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<IgnoredKey>>(() => [.. _ignored.Values]);

    public Task IgnoreAsync(AccountId account, MatchKey key, KeyWord word, CancellationToken cancellationToken) => disk.RunAsync(() =>
    {
        if (_ignored.GetValueOrDefault(NameOf(key)) is not { Lifted: null })
        {
            _ignored[NameOf(key)] = new IgnoredKey(key, word, null);
        }
    });

    public Task<bool> LiftAsync(AccountId account, MatchKey key, KeyWord word, CancellationToken cancellationToken) => disk.RunAsync(() =>
    {
        if (_ignored.GetValueOrDefault(NameOf(key)) is not { Lifted: null } ignored)
        {
            return false;
        }

        _ignored[NameOf(key)] = ignored with { Lifted = word };
        return true;
    });

    private static string NameOf(MatchKey key) => $"{key.Kind} {key.Value}";

    private static bool IsBetween(StoredCase found, EntityId one, EntityId other) =>
        (found.Case.Entity == one && found.Case.Match.Household == other) || (found.Case.Entity == other && found.Case.Match.Household == one);
}
