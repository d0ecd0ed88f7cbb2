using System.Collections.Immutable;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Tests.Api;

/// <summary>A registrar that knows one household with one person.</summary>
internal sealed class TestRegistrarGrain : Grain, IRegistrarGrain
{
    internal const string Person = "p1";

    public Task StartAsync() => throw new NotSupportedException();

    public Task<RegistrarProgress> GetProgressAsync() => throw new NotSupportedException();

    public Task<ImmutableArray<Resolution>> ResolveAsync(ImmutableArray<ResolveRequest> requests) => throw new NotSupportedException();

    public Task<ImmutableArray<RecordRef>> ClaimAsync(ImmutableArray<IdentityClaim> claims) => throw new NotSupportedException();

    public Task<UnionAnswer> MergeAsync(EntityId from, EntityId into, string cause) => throw new NotSupportedException();

    public Task<UnionAnswer> SplitAsync(EntityId household, ImmutableArray<RecordRef> records, string cause) => throw new NotSupportedException();

    public Task<JudgeAnswer> JudgeAsync(JudgeRequest request) => throw new NotSupportedException();

    public Task<UnionAnswer> UnmergeAsync(EntityId household, string cause) => throw new NotSupportedException();

    public Task ForgetAsync(EntityId entity, ImmutableArray<IdentityTrait> known) => throw new NotSupportedException();

    public Task<RolesAnswer> SayRolesAsync(EntityId household, string person, ImmutableArray<PersonRole> roles, string by) => Task.FromResult(
        household.Value == $"h-{FixedEntity.Merged}" ? RolesAnswer.Refused(RoleRefusal.Forwarded)
        : household.Value != $"h-{FixedEntity.Known}" ? RolesAnswer.Refused(RoleRefusal.UnknownHousehold)
        : person != Person ? RolesAnswer.Refused(RoleRefusal.UnknownPerson)
        : new RolesAnswer(
            RoleRefusal.None,
            new PersonView(person, "Ann Lee", [.. roles.Select(role => new RoleView($"{role}", Roles.SaidSo, by, null))]),
            new RecordRef(new ConnectionId("portal"), RecordType.Contact, "1"),
            []));
}
