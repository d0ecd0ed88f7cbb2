using System.Collections.Immutable;
using Hearth.Contracts.Accounts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Lanes;
using Hearth.Contracts.Status;
using Hearth.Contracts.Work;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Tests.Api;

/// <summary>The smallest grains behind the contracts that the API calls; the real ones have tests of their own.</summary>
internal sealed class TestHouseholdGrain(RegistrarCalls calls) : Grain, IHouseholdGrain
{
    public Task<EntityView?> GetViewAsync() => Task.FromResult(FixedEntity.Find(this.GetPrimaryKeyString(), "household"));

    public Task<ObserveAnswer> ObserveAsync(ObserveRequest request) => throw new NotSupportedException();

    public Task<PrepareAnswer> PrepareAsync(PrepareRequest request) => throw new NotSupportedException();

    public Task<ConfirmAnswer> ConfirmAsync(ConfirmRequest request) => throw new NotSupportedException();

    public Task HoldAsync(Hold hold) => throw new NotSupportedException();

    public Task<ImmutableArray<string>> ReleaseAsync(string holdId) => throw new NotSupportedException();

    public Task CatchUpAsync(long revision) => throw new NotSupportedException();

    public Task<EraseAnswer> EraseAsync(EraseRequest request) => throw new NotSupportedException();

    public Task<EntitySummary?> GetSummaryAsync() => throw new NotSupportedException();

    public Task OptOutAsync(DateTimeOffset since) => throw new NotSupportedException();

    public Task<Standing> GetStandingAsync() => throw new NotSupportedException();

    public Task YieldAsync(EntityId into, string cause, MethodMove? move) => throw new NotSupportedException();

    public Task<MethodOwner> GetMethodOwnerAsync(IdentityTrait method, EntityId named, string? person, RecordRef record, bool isRecords) =>
        throw new NotSupportedException();

    public Task<ImmutableArray<string>> MoveMethodAsync(MethodMove move) => throw new NotSupportedException();

    public Task<UnionProgress> PartAsync(EntityId into, ImmutableArray<RecordRef> records, string cause) => throw new NotSupportedException();

    public Task<HandOver?> HandOverAsync(EntityId to) => throw new NotSupportedException();

    public Task<UnionProgress> TakeOverAsync(EntityId from) => throw new NotSupportedException();

    public Task SettleAsync(EntityId parted) => throw new NotSupportedException();

    public Task JustifyAsync(EntityId absorbed, string cause, bool stands) => throw new NotSupportedException();

    public Task<RolesAnswer> SayRolesAsync(string person, ImmutableArray<PersonRole> roles, string by) => throw new NotSupportedException();

    public Task<bool> SayContactsAsync(RecordRef contact, RecordRef other, Verdict verdict, string by, string reason)
    {
        calls.Add(new RegistrarCalls.Contacts(this.GetPrimaryKeyString(), contact.Id, other.Id, verdict, by, reason));
        return Task.FromResult(contact.Type == RecordType.Contact && other.Type == RecordType.Contact);
    }

    public Task<ReleaseRefusal> ReleaseHoldAsync(string holdId, string by, string why) =>
        Task.FromResult(Enum.TryParse<ReleaseRefusal>(holdId, out var refusal) ? refusal : ReleaseRefusal.None);

    public Task<ImmutableArray<RecordRef>> GetReturningAsync(EntityId absorbed) => throw new NotSupportedException();

    public Task<ImmutableArray<RecordEvidence>> GetEvidenceAsync() => throw new NotSupportedException();
}

internal sealed class TestJobGrain : Grain, IJobGrain
{
    public Task<EntityView?> GetViewAsync() => Task.FromResult(FixedEntity.Find(this.GetPrimaryKeyString(), "job"));

    public Task<ObserveAnswer> ObserveAsync(ObserveRequest request) => throw new NotSupportedException();

    public Task<PrepareAnswer> PrepareAsync(PrepareRequest request) => throw new NotSupportedException();

    public Task<ConfirmAnswer> ConfirmAsync(ConfirmRequest request) => throw new NotSupportedException();

    public Task HoldAsync(Hold hold) => throw new NotSupportedException();

    public Task<ImmutableArray<string>> ReleaseAsync(string holdId) => throw new NotSupportedException();

    public Task CatchUpAsync(long revision) => throw new NotSupportedException();

    public Task<EraseAnswer> EraseAsync(EraseRequest request) => throw new NotSupportedException();

    public Task<EntitySummary?> GetSummaryAsync() => throw new NotSupportedException();

    public Task OptOutAsync(DateTimeOffset since) => throw new NotSupportedException();
}

internal sealed class TestAccountGrain : Grain, IAccountGrain
{
    public Task StartAsync() => Task.CompletedTask;

    public Task<AccountStatus> GetStatusAsync() => Task.FromResult(new AccountStatus(
        this.GetPrimaryKeyString(),
        DateTimeOffset.UnixEpoch,
        true,
        DateTimeOffset.UnixEpoch,
        [new FeedStatus("portal", "contacts", "idle", null, DateTimeOffset.UnixEpoch, 1.5, 12, null)],
        [],
        SyncCounters.None with { Accepted = 3 },
        new Dictionary<string, long> { ["retry"] = 1 },
        new FirstSynchronizationStatus(true, 12, 12),
        [],
        new Dictionary<string, long> { ["malformed"] = 2 }));
}

internal sealed class TestInboxGrain(Nudges nudges) : Grain, IInboxGrain
{
    public Task NudgeAsync()
    {
        nudges.Add(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    public Task StartAsync() => Task.CompletedTask;

    public Task<LaneProgress> GetProgressAsync() => throw new NotSupportedException();
}
