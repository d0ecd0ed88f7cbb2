using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Orleans.Concurrency;

namespace Hearth.Contracts.Entities;

/// <summary>
/// A customer household. Key: <c>account/h-…</c>. The steps of merges and splits are driven by the registrar alone, which knows how far
/// they are; each is idempotent.
/// </summary>
[Alias("hearth.household")]
public interface IHouseholdGrain : IEntityGrain
{
    /// <summary>How the household stands. One that was never stored has no records.</summary>
    [AlwaysInterleave, Alias("standing")]
    Task<Standing> GetStandingAsync();

    /// <summary>
    /// Goes into another household: from now on this one decides nothing and only says where it went. Where somebody said whose of the two an
    /// email or a phone number is, the other one takes that up together with it.
    /// </summary>
    [Alias("yield")]
    Task YieldAsync(EntityId into, string cause, MethodMove? move);

    /// <summary>
    /// Who is meant with an email or a phone number: a person by name, as a household that went into this one may have called them, else as
    /// <c>MethodMoves.OwnerOf</c> says.
    /// </summary>
    [AlwaysInterleave, Alias("method-owner")]
    Task<MethodOwner> GetMethodOwnerAsync(IdentityTrait method, EntityId named, string? person, RecordRef record, bool isRecords);

    /// <summary>
    /// Leaves an email or a phone number to one person of the household alone. Answers with the lanes that have something to write. Idempotent.
    /// </summary>
    [Alias("move-method")]
    Task<ImmutableArray<string>> MoveMethodAsync(MethodMove move);

    /// <summary>Divides records off for another household, and keeps that until it is settled. Answers with what is left here.</summary>
    [Alias("part")]
    Task<UnionProgress> PartAsync(EntityId into, ImmutableArray<RecordRef> records, string cause);

    /// <summary>
    /// What this household has to give to another one: all of itself when it was merged into it, or what was divided off for it; null
    /// for nothing. Only reads, and does not wait for the household's turn: two households may ask each other.
    /// </summary>
    [AlwaysInterleave, Alias("hand-over")]
    Task<HandOver?> HandOverAsync(EntityId to);

    /// <summary>Takes over what another household has for this one, where it has not done so already.</summary>
    [Alias("take-over")]
    Task<UnionProgress> TakeOverAsync(EntityId from);

    /// <summary>Forgets the other household that was divided off, because that one is stored.</summary>
    [Alias("settle")]
    Task SettleAsync(EntityId parted);

    /// <summary>Notes that a cause for a union with an absorbed household stands, or no longer does.</summary>
    [Alias("justify")]
    Task JustifyAsync(EntityId absorbed, string cause, bool stands);

    /// <summary>
    /// Notes what somebody says of a person's roles; no roles take back what was said. Idempotent. The registrar calls it, because what a
    /// person is changes what the household is recognized by.
    /// </summary>
    [Alias("say-roles")]
    Task<RolesAnswer> SayRolesAsync(string person, ImmutableArray<PersonRole> roles, string by);

    /// <summary>
    /// Notes that two contacts are two people's and not one person whom the portal has twice, or takes that back. Idempotent. False where the
    /// two are no contacts of one portal that the household has.
    /// </summary>
    [Alias("say-contacts")]
    Task<bool> SayContactsAsync(RecordRef contact, RecordRef other, Verdict verdict, string by, string reason);

    /// <summary>Releases a hold about which nothing else asks. Idempotent: the first release stands.</summary>
    [Alias("release-hold")]
    Task<ReleaseRefusal> ReleaseHoldAsync(string holdId, string by, string why);

    /// <summary>Its customers and contacts with what each of them showed by itself; none for a household that went into another one.</summary>
    [AlwaysInterleave, Alias("evidence")]
    Task<ImmutableArray<RecordEvidence>> GetEvidenceAsync();

    /// <summary>The records that go back to an absorbed household when their union is undone.</summary>
    [AlwaysInterleave, Alias("returning")]
    Task<ImmutableArray<RecordRef>> GetReturningAsync(EntityId absorbed);
}
