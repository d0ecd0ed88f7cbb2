using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>
/// The indexed tables of links, match keys and profiles of an account. Anyone may read; the registrar is the only writer, so a link,
/// once claimed, is never contended. All calls are bulk statements of at most <see cref="IdentityLimits.BatchMax"/> things.
/// </summary>
public interface IIdentityIndex
{
    /// <summary>The entities of the records that are linked; records without a link are absent from the answer.</summary>
    Task<IReadOnlyDictionary<RecordRef, EntityId>> FindEntitiesAsync(
        AccountId account, IReadOnlyCollection<RecordRef> records, CancellationToken cancellationToken);

    /// <summary>The records of entities of one type, in the ordinal order of their connections and ids.</summary>
    Task<IReadOnlyList<RecordLink>> FindRecordsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, string type, CancellationToken cancellationToken);

    /// <summary>Who holds the keys, at most <paramref name="holdersPerKeyMax"/> entities for each key, the smallest ids first.</summary>
    Task<IReadOnlyList<KeyHolder>> FindHoldersAsync(
        AccountId account, IReadOnlyCollection<MatchKey> keys, int holdersPerKeyMax, CancellationToken cancellationToken);

    /// <summary>What the entities are known by; entities of which nothing was stored are absent from the answer.</summary>
    Task<IReadOnlyDictionary<EntityId, IdentityProfile>> FindProfilesAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a change in one transaction. What is stored for an entity that has moved is stored for the one it went into, save its
    /// profile, which is left out. Idempotent.
    /// </summary>
    Task StoreAsync(AccountId account, IdentityChange change, CancellationToken cancellationToken);

    /// <summary>Where entities went that have moved, in the end; entities that stand are absent from the answer.</summary>
    Task<IReadOnlyDictionary<EntityId, EntityId>> FindForwardsAsync(
        AccountId account, IReadOnlyCollection<EntityId> entities, CancellationToken cancellationToken);

    /// <summary>
    /// Gives all links, keys and cases of an entity to another one, in one transaction, joins what the two are known by, and forwards
    /// to the other from now on, together with every entity that had gone into the first one. What was still open between the two is
    /// answered: they are linked. Idempotent.
    /// </summary>
    Task MoveAsync(AccountId account, EntityId from, EntityId into, CancellationToken cancellationToken);

    /// <summary>
    /// Gives some links and keys of an entity to another one, in one transaction; the other one stands by itself from now on. A record
    /// that belongs to a third entity meanwhile keeps its link. Idempotent.
    /// </summary>
    Task DivideAsync(AccountId account, IdentityDivision division, CancellationToken cancellationToken);

    /// <summary>
    /// Lets an entity be known by a profile and its keys alone, in one transaction; its own id stays a key, and its links stay.
    /// Idempotent.
    /// </summary>
    Task ForgetAsync(
        AccountId account, EntityId entity, IdentityProfile known, IReadOnlyCollection<MatchKey> keys, CancellationToken cancellationToken);

    /// <summary>How many entities of a kind have a link.</summary>
    Task<long> CountEntitiesAsync(AccountId account, EntityKind kind, CancellationToken cancellationToken);
}
