using System.Collections.Immutable;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Tests.Api;

/// <summary>
/// A registrar that knows one household with one person. Merges, splits and verdicts are refused for the household that is called after
/// the refusal, and done for every other one.
/// </summary>
internal sealed class TestRegistrarGrain(RegistrarCalls calls) : Grain, IRegistrarGrain
{
    internal const string Person = "p1";
    internal const string Parted = "h-parted";

    /// <summary>The household that a registrar refuses for a reason.</summary>
    internal static string Refusing(UnionRefusal refusal) => $"h-{refusal}".ToLowerInvariant();

    public Task StartAsync() => throw new NotSupportedException();

    public Task<RegistrarProgress> GetProgressAsync() => throw new NotSupportedException();

    public Task<ImmutableArray<Resolution>> ResolveAsync(ImmutableArray<ResolveRequest> requests) => throw new NotSupportedException();

    public Task<ImmutableArray<RecordRef>> ClaimAsync(ImmutableArray<IdentityClaim> claims) => throw new NotSupportedException();

    public Task<UnionAnswer> MergeAsync(EntityId from, EntityId into, string cause)
    {
        calls.Add(new RegistrarCalls.Merge(from.Value, into.Value, cause));
        return Task.FromResult(new UnionAnswer(RefusalOf(from), into));
    }

    public Task<UnionAnswer> SplitAsync(EntityId household, ImmutableArray<RecordRef> records, string cause)
    {
        calls.Add(new RegistrarCalls.Split(household.Value, [.. records.Select(record => record.ToString())], cause));
        return Task.FromResult(new UnionAnswer(RefusalOf(household), new EntityId(Parted)));
    }

    public Task<JudgeAnswer> JudgeAsync(JudgeRequest request)
    {
        calls.Add(request);
        return Task.FromResult(
            request.Ignored.FirstOrDefault(key => AnswerTo(key).Refusal is not KeyRefusal.None) is { } unread ? JudgeAnswer.Unknown with { Unread = AnswerTo(unread) }
            : request.Move is { Person: { } person } && Enum.TryParse<MoveRefusal>(person, out var refusal) ? new JudgeAnswer(true, UnionRefusal.None, request.Candidate) { MoveRefusal = refusal }
            : request.Move is { } move && AnswerTo(move.Method).Refusal is not KeyRefusal.None ? JudgeAnswer.Unknown with { Unread = AnswerTo(move.Method), IsMoveUnread = true }
            : request.Candidate.Value == $"h-{FixedEntity.Merged}" ? JudgeAnswer.Unknown : new JudgeAnswer(true, RefusalOf(request.Candidate), request.Candidate));
    }

    public Task<KeyAnswer> IgnoreAsync(TypedKey key, string by, string reason) => Task.FromResult(AnswerTo(key));

    public Task<KeyAnswer> LiftAsync(TypedKey key, string by, string reason) => Task.FromResult(AnswerTo(key));

    private static KeyAnswer AnswerTo(TypedKey key) =>
        new(Enum.TryParse<KeyRefusal>(key.Text, out var refusal) ? refusal : KeyRefusal.None, key.Kind, $"read {key.Text}");

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

    private static UnionRefusal RefusalOf(EntityId household) =>
        Enum.GetValues<UnionRefusal>().FirstOrDefault(refusal => household.Value == Refusing(refusal));
}
