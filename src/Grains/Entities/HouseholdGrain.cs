using System.Collections.Immutable;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Documents;

namespace Hearth.Grains.Entities;

/// <summary>A customer household.</summary>
[GrainType("household")]
public sealed class HouseholdGrain(
    IGrainContext context,
    IGrainFactory grains,
    [PersistentState("household", EntityStorage.Name)] IPersistentState<EntityDocument> state,
    IConnectorDirectory directory,
    TimeProvider time) : EntityGrain(context, state, directory, time), IHouseholdGrain
{
    private static readonly DocumentSerializer Documents = new();

    /// <inheritdoc />
    public Task<Standing> GetStandingAsync() => Task.FromResult(Standing.Of(Entity));

    /// <inheritdoc />
    public Task YieldAsync(EntityId into, string cause, MethodMove? move)
    {
        if (Entity.MergedInto is { } earlier && earlier != into)
        {
            throw new InvalidOperationException($"{Entity.Id} went into {earlier} and cannot go into {into}.");
        }

        return ChangeAsync(HouseholdMerge.Yield(Entity, into, cause, Setup.Policy, Setup.Shapes, Now, move));
    }

    /// <inheritdoc />
    public Task<MethodOwner> GetMethodOwnerAsync(IdentityTrait method, EntityId named, string? person, RecordRef record, bool isRecords)
    {
        var id = person is null ? MethodMoves.OwnerOf(Entity, method.Kind, method.Value, record, isRecords) : Names.PartOf(Entity, named, person);
        var owner = id is not null && Roles.IsThere(Entity, id) ? Entity.FindPart(id) : null;
        return Task.FromResult(new MethodOwner(
            owner?.Id, owner is not null && MethodMoves.HasRoom(owner, method.Kind, method.Value), MethodMoves.IsShown(Entity, method.Kind, method.Value)));
    }

    /// <inheritdoc />
    public Task<ImmutableArray<string>> MoveMethodAsync(MethodMove move) =>
        Entity.MergedInto is null ? ChangeAsync(MethodMoves.Move(Entity, move, Now)) : Task.FromResult<ImmutableArray<string>>([]);

    /// <inheritdoc />
    public Task<UnionProgress> PartAsync(EntityId into, ImmutableArray<RecordRef> records, string cause) =>
        ProgressAsync(HouseholdSplit.Divide(Entity, records, into, cause, Setup.Policy, Now).Rest);

    /// <inheritdoc />
    public Task<HandOver?> HandOverAsync(EntityId to)
    {
        var isWhole = Entity.MergedInto == to;
        var given = isWhole ? Entity : Entity.Partings.FirstOrDefault(parting => parting.Into == to && parting.Kept is not null)?.Kept;
        return Task.FromResult(given is null ? null : new HandOver(Store(given), isWhole));
    }

    /// <inheritdoc />
    public async Task<UnionProgress> TakeOverAsync(EntityId from)
    {
        await ArriveAsync(from);
        return await ProgressAsync(Entity);
    }

    /// <inheritdoc />
    public Task SettleAsync(EntityId parted) => ChangeAsync(HouseholdSplit.Settle(Entity, parted));

    /// <inheritdoc />
    public Task JustifyAsync(EntityId absorbed, string cause, bool stands) => ChangeAsync(RecordMerges.Justify(Entity, absorbed, cause, stands));

    /// <inheritdoc />
    public async Task<RolesAnswer> SayRolesAsync(string person, ImmutableArray<PersonRole> roles, string by)
    {
        if (Entity.Links.IsEmpty || Entity.IsErased)
        {
            return RolesAnswer.Refused(RoleRefusal.UnknownHousehold);
        }

        if (Entity.MergedInto is not null || !Roles.IsThere(Entity, person))
        {
            return RolesAnswer.Refused(Entity.MergedInto is null ? RoleRefusal.UnknownPerson : RoleRefusal.Forwarded);
        }

        await ChangeAsync(Roles.Say(Entity, person, roles, by, Now));
        return new RolesAnswer(
            RoleRefusal.None, EntityViews.Person(Entity, Entity.FindPart(person)!), Entity.Links[0].Record, IdentityProfile.Of(Entity).Traits);
    }

    /// <inheritdoc />
    public async Task<bool> SayContactsAsync(RecordRef contact, RecordRef other, Verdict verdict, string by, string reason)
    {
        if (Entity.MergedInto is not null || DuplicateContacts.Say(Entity, contact, new ToldApart(other, by, Now, reason), verdict) is not { } said)
        {
            return false;
        }

        await ChangeAsync(said);
        return true;
    }

    /// <inheritdoc />
    public async Task<ReleaseRefusal> ReleaseHoldAsync(string holdId, string by, string why)
    {
        var (household, refusal) = Releasing.Release(Entity, holdId, new HoldRelease(by, Now, why));
        await ChangeAsync(household);
        return refusal;
    }

    /// <inheritdoc />
    public Task<ImmutableArray<RecordEvidence>> GetEvidenceAsync() => Task.FromResult(HouseholdEvidence.Of(Entity));

    /// <inheritdoc />
    public Task<ImmutableArray<RecordRef>> GetReturningAsync(EntityId absorbed) => Task.FromResult<ImmutableArray<RecordRef>>(
        [.. Entity.Absorbed.Where(absorption => absorption.Entity == absorbed).SelectMany(absorption => RecordMerges.Returning(Entity, absorption))]);

    /// <inheritdoc />
    private protected override async Task ArriveAsync(EntityId? through)
    {
        if (through is not { } from || !Whereabouts.MustTakeOver(Entity, from))
        {
            return;
        }

        if (await grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(Setup.Account, from)).HandOverAsync(Entity.Id) is { } given)
        {
            var other = Read(given.Document);
            await ChangeAsync(given.IsWhole
                ? HouseholdMerge.Fold(Entity, other, Setup.Policy, Now).Entity
                : HouseholdSplit.Found(Entity, other));
        }
    }

    private async Task<UnionProgress> ProgressAsync(Entity after)
    {
        var lanes = await ChangeAsync(after);
        return new UnionProgress(lanes, IdentityProfile.Of(after).Traits);
    }

    private static ImmutableArray<byte> Store(Entity entity)
    {
        var document = new EntityDocument();
        document.Fill(entity);
        return [.. Documents.Serialize(document).ToMemory().Span];
    }

    private static Entity Read(ImmutableArray<byte> document) =>
        Documents.Deserialize<EntityDocument>(BinaryData.FromBytes(document.AsMemory())).ToEntity();
}
