using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>What was decided about matches, and what people said of them, in memory.</summary>
internal sealed class ModelMatchCases(Disk disk) : IMatchCases
{
    private readonly Dictionary<(RecordRef, EntityId), StoredCase> _cases = [];
    private readonly HashSet<MatchKey> _ignored = [];

    /// <summary>Every case.</summary>
    public IReadOnlyCollection<StoredCase> All => _cases.Values;

    /// <summary>Keeps cases as part of a change that is stored as a whole.</summary>
    public void Store(IEnumerable<MatchCase> cases, DateTimeOffset at)
    {
        foreach (var one in cases)
        {
            var key = (one.Record, one.Match.Household);
            if (_cases.GetValueOrDefault(key)?.Judgement is null)
            {
                _cases[key] = new StoredCase(one, at, null);
            }
        }
    }

    public Task<IReadOnlyList<StoredCase>> ReadAsync(
        AccountId account, IReadOnlyCollection<MatchOutcome> outcomes, bool isOpen, CaseCursor? after, int max, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<StoredCase>>(() =>
        [
            .. _cases.Values.Where(found => outcomes.Contains(found.Case.Outcome) && (!isOpen || found.Judgement is null))
                .OrderBy(found => found.DecidedAt)
                .ThenBy(found => found.Case.Record.ToString(), StringComparer.Ordinal)
                .ThenBy(found => found.Case.Match.Household.Value, StringComparer.Ordinal)
                .SkipWhile(found => after is not null && found.Cursor != after)
                .Skip(after is null ? 0 : 1)
                .Take(max),
        ]);

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
        disk.RunAsync<IReadOnlySet<MatchKey>>(() => _ignored.ToHashSet());

    public Task IgnoreAsync(AccountId account, MatchKey key, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        disk.RunAsync(() => { _ignored.Add(key); });
}
