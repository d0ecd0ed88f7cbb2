using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>
/// The registrar's decisions with their reasons, and what people said of them. Anyone may read; the registrar is the only writer.
/// </summary>
public interface IMatchCases
{
    /// <summary>
    /// The cases of some outcomes in the order of their decision, a page at a time: those after <paramref name="after"/>, at most
    /// <paramref name="max"/> (1 to <see cref="IdentityLimits.CasesPageMax"/>).
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="outcomes">Which outcomes.</param>
    /// <param name="isOpen">True for those that wait: neither judged, nor linked, nor apart. False for all.</param>
    /// <param name="after">The last case of the page before, or null.</param>
    /// <param name="max">The most cases.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<StoredCase>> ReadAsync(
        AccountId account, IReadOnlyCollection<MatchOutcome> outcomes, bool isOpen, CaseCursor? after, int max, CancellationToken cancellationToken);

    /// <summary>One case, or null.</summary>
    Task<StoredCase?> FindAsync(AccountId account, RecordRef record, EntityId candidate, CancellationToken cancellationToken);

    /// <summary>Notes what a person said. A later word takes the place of an earlier one. False when there is no such case.</summary>
    Task<bool> JudgeAsync(AccountId account, RecordRef record, EntityId candidate, Judgement judgement, CancellationToken cancellationToken);

    /// <summary>The cases that compare two households with each other and that nobody has judged, in either direction.</summary>
    Task<IReadOnlyList<StoredCase>> FindBetweenAsync(AccountId account, EntityId one, EntityId other, CancellationToken cancellationToken);

    /// <summary>Those of the entities whose customer their tenant has twice, as the second of the two, as far as nobody has judged that.</summary>
    Task<IReadOnlySet<EntityId>> FindSecondsAsync(AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken);

    /// <summary>The records of the entities of which a person said that they belong there.</summary>
    Task<IReadOnlySet<RecordRef>> FindConfirmedAsync(AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken);

    /// <summary>
    /// Says what came of a union that was to be made. Idempotent; a case that is no such union any more, or that a person has judged
    /// meanwhile, stays as it is.
    /// </summary>
    Task ConcludeAsync(AccountId account, RecordRef record, EntityId candidate, MatchOutcome outcome, CancellationToken cancellationToken);

    /// <summary>
    /// The pairs of households that a person told apart, among those that one of the given entities is part of. Each pair is there in
    /// both orders.
    /// </summary>
    Task<IReadOnlySet<(EntityId One, EntityId Other)>> FindApartAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken);

    /// <summary>Every key that is ignored.</summary>
    Task<IReadOnlySet<MatchKey>> FindIgnoredAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>Every key of which a person ever said that it is to be ignored, also those that count again, in the order of kinds and values.</summary>
    Task<IReadOnlyList<IgnoredKey>> ReadIgnoredAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>Ignores a key from now on. Idempotent: while it is ignored, the first word stands.</summary>
    Task IgnoreAsync(AccountId account, MatchKey key, KeyWord word, CancellationToken cancellationToken);

    /// <summary>Lets a key count again. False where it is not ignored.</summary>
    Task<bool> LiftAsync(AccountId account, MatchKey key, KeyWord word, CancellationToken cancellationToken);
}
