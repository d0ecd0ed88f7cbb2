using System.Collections.Immutable;
using Hearth.Contracts.Entities;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Orleans.Concurrency;

namespace Hearth.Contracts.Identity;

/// <summary>Decides which entity a record belongs to: the only writer of links and match keys. Key: the account.</summary>
[Alias("hearth.registrar")]
public interface IRegistrarGrain : IGrainWithStringKey
{
    /// <summary>Finishes merges and splits that have begun, and makes those that records have shown to be due, by and by. Idempotent.</summary>
    [Alias("start")]
    Task StartAsync();

    /// <summary>What is under way or is still to be merged. Interleaves with other calls.</summary>
    [AlwaysInterleave, Alias("status")]
    Task<RegistrarProgress> GetProgressAsync();

    /// <summary>
    /// Links records, in order, and returns their entities. Durable when it returns; repeating it gives the same answer. A batch is decided
    /// while the one before is stored, whoever brought that, and fails with it.
    /// </summary>
    [AlwaysInterleave, Alias("resolve")]
    Task<ImmutableArray<Resolution>> ResolveAsync(ImmutableArray<ResolveRequest> requests);

    /// <summary>
    /// Links records that Hearth created or took over, and notes new match keys. Returns the records that belong to another
    /// entity already; those keep their link. A location alone goes to whoever claims it, because a vendor may move it.
    /// </summary>
    [Alias("claim")]
    Task<ImmutableArray<RecordRef>> ClaimAsync(ImmutableArray<IdentityClaim> claims);

    /// <summary>
    /// Makes one household of two: everything of the first goes into the second. Done when it returns without a refusal; should it
    /// fail, what has begun is finished later. Idempotent; merging again for another cause notes that cause.
    /// </summary>
    /// <param name="from">The household that goes.</param>
    /// <param name="into">The household that takes it in and keeps its id.</param>
    /// <param name="cause">Why, as in <see cref="UnionCause"/>, without personal data.</param>
    [Alias("merge")]
    Task<UnionAnswer> MergeAsync(EntityId from, EntityId into, string cause);

    /// <summary>
    /// Divides records off from a household into a new one, with what hangs on them and their share of the history. Should it fail after
    /// it has begun, it is finished later; asking again is refused then, because the records are the household's no longer.
    /// </summary>
    /// <param name="household">The household.</param>
    /// <param name="records">Records of it, not all of them.</param>
    /// <param name="cause">Why, without personal data.</param>
    [Alias("split")]
    Task<UnionAnswer> SplitAsync(EntityId household, ImmutableArray<RecordRef> records, string cause);

    /// <summary>
    /// Does what a person says of a match: merges the two households, or releases the record's household and never asks about the two
    /// again. Durable when it returns; repeating it changes nothing, and a later word takes the place of an earlier one (what was merged
    /// is split by <see cref="SplitAsync"/>).
    /// </summary>
    [Alias("judge")]
    Task<JudgeAnswer> JudgeAsync(JudgeRequest request);

    /// <summary>
    /// Lets a key find nobody and speak for nothing from now on, and decides anew about the open cases that rested on it. What is linked
    /// stays linked. Durable when it returns; repeating it changes nothing.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why; may be empty.</param>
    [Alias("ignore-key")]
    Task<KeyAnswer> IgnoreAsync(TypedKey key, string by, string reason);

    /// <summary>Lets an ignored key count again, and asks about the households that fit each other by it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why; may be empty.</param>
    [Alias("lift-key")]
    Task<KeyAnswer> LiftAsync(TypedKey key, string by, string reason);

    /// <summary>
    /// Takes a cause of a union away. When nothing else says that both are one, the household that went in stands by itself again, under
    /// its own id. Idempotent; a cause that is not known does nothing.
    /// </summary>
    [Alias("unmerge")]
    Task<UnionAnswer> UnmergeAsync(EntityId household, string cause);

    /// <summary>
    /// Notes what somebody says of a person's roles, and from then on weighs the email and phone of a manager or landlord as theirs. No
    /// roles take back what was said. Durable when it returns; repeating it changes nothing.
    /// </summary>
    [Alias("say-roles")]
    Task<RolesAnswer> SayRolesAsync(EntityId household, string person, ImmutableArray<PersonRole> roles, string by);

    /// <summary>Lets an entity be recognized by the given traits alone from now on. Its records stay its own. Idempotent.</summary>
    [Alias("forget")]
    Task ForgetAsync(EntityId entity, ImmutableArray<IdentityTrait> known);
}
