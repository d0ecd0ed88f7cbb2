using System.Collections.Immutable;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Contracts.Lanes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
using Hearth.Grains.Erasing;
using Hearth.Storage.Identity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Identity;

/// <summary>Decides which entity a record belongs to, one batch at a time.</summary>
[GrainType("registrar")]
public sealed class RegistrarGrain(
    IGrainContext context,
    IGrainFactory grains,
    IIdentityIndex identities,
    IMatchCases cases,
    IConnectorDirectory directory,
    IEntityIds ids,
    ForgottenPeople forgotten,
    UnionSaga unions,
    FoundUnions found,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<RegistrarGrain> logger) : IGrainBase, IRegistrarGrain
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    // What a record has shown waits for its delivery anyway, and every look goes through all that waits.
    private static readonly TimeSpan OnceDelivered = TimeSpan.FromSeconds(5);

    private readonly IdentityQuestions _questions = new(identities, cases);
    private readonly KeyRules _rules = new(grains, identities, cases, new IdentityQuestions(identities, cases));
    // The loop interleaves with calls: a batch that is decided while households are merged would be decided by what was, and two that
    // drove the same union would not know of each other's steps.
    private readonly OneAtATime _turns = new();
    private UnstoredBatch? _unstored;
    private Loop _loop = null!;
    private DateTimeOffset? _lastUnionAt;

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    private AccountId Account => new(this.GetPrimaryKeyString());

    private AccountSetup Setup => directory.Get(Account);

    private SyncPolicy Policy => Setup.Policy;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        _loop = new Loop(
            this, StepAsync, exception => RegistrarLog.UnionFailed(logger, exception, this.GetPrimaryKeyString()), lifetime, time, storesState: false);
        _loop.Start(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StartAsync()
    {
        _loop.Nudge(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<RegistrarProgress> GetProgressAsync()
    {
        var begun = await unions.ReadAsync(Account);
        var due = await found.ReadAsync(Account, after: null);
        var since = begun.Select(intent => intent.BegunAt).Concat(due.Select(union => union.DecidedAt)).ToList();
        return new RegistrarProgress(since.Count, since.Count == 0 ? null : since.Min(), _lastUnionAt);
    }

    /// <inheritdoc />
    public Task<UnionAnswer> MergeAsync(EntityId from, EntityId into, string cause) => UniteAsync(account => unions.MergeAsync(account, from, into, cause));

    /// <inheritdoc />
    public Task<UnionAnswer> SplitAsync(EntityId household, ImmutableArray<RecordRef> records, string cause) =>
        UniteAsync(account => unions.SplitAsync(account, household, records, cause));

    /// <inheritdoc />
    public Task<UnionAnswer> UnmergeAsync(EntityId household, string cause) => UniteAsync(account => unions.UnmergeAsync(account, household, cause));

    /// <inheritdoc />
    public async Task<ImmutableArray<Resolution>> ResolveAsync(ImmutableArray<ResolveRequest> requests)
    {
        // Taken apart while the database works for the batch before.
        var stopList = Policy.StopList;
        foreach (var request in requests)
        {
            _ = request.Profile.KeysOf(stopList);
        }

        var resolved = await _turns.RunAsync(async () =>
        {
            var before = _unstored is { Stored.IsCompleted: false } batch ? batch : null;
            var decision = await DecideAsync(requests, before?.Decision);
            if (before is not null)
            {
                // Should it fail, so must this: it may name households that are nowhere.
                await before.Stored;
            }

            return _unstored = new UnstoredBatch(decision, StoreAsync(decision));
        });
        await resolved.Stored;
        await HoldComparedAsync(resolved.Decision.Cases);
        if (resolved.Decision.Cases.Any(one => one.Outcome is MatchOutcome.Union))
        {
            _loop.Nudge(OnceDelivered);
        }

        return resolved.Decision.Resolutions;
    }

    /// <inheritdoc />
    public Task<ImmutableArray<RecordRef>> ClaimAsync(ImmutableArray<IdentityClaim> claims) => AloneAsync<ImmutableArray<RecordRef>>(async () =>
    {
        // The statements do not depend on each other, and the database has more than one processor.
        var following = WhereTheyWentAsync(Account, claims);
        var linking = identities.FindEntitiesAsync(Account, [.. claims.Select(claim => claim.Record).Distinct()], CancellationToken.None);
        await Task.WhenAll(following, linking);
        (claims, var known) = (await following, await linking);
        var links = claims.Select(claim => new RecordLink(claim.Record, claim.Entity)).Distinct().ToList();
        var update = await ProfileUpdate.ReadAsync(identities, Account, claims, Policy.StopList);
        await forgotten.RemindAsync(Account, claims.Select(claim => (claim.Entity, claim.Record, claim.Shown)));
        var moved = claims.Where(claim => claim.IsOfRecord && known.TryGetValue(claim.Record, out var holder) && holder != claim.Entity
                && (claim.Record.Type == RecordType.Location || holder == claim.From))
            .Select(claim => new RecordLink(claim.Record, claim.Entity))
            .ToList();
        await identities.StoreAsync(Account, new IdentityChange { Links = moved, Replace = true }, CancellationToken.None);
        await identities.StoreAsync(
            Account,
            new IdentityChange
            {
                Links = [.. links.Where(link => !known.ContainsKey(link.Record)).DistinctBy(link => link.Record)],
                Keys = update.Added,
                Former = update.Former,
                Profiles = update.Profiles,
                Cases = await ReconsiderAsync(update),
                At = time.GetUtcNow(),
            },
            CancellationToken.None);
        return [.. links.Except(moved).Where(link => known.TryGetValue(link.Record, out var holder) && holder != link.Entity).Select(link => link.Record).Distinct()];
    });

    /// <inheritdoc />
    public async Task<RolesAnswer> SayRolesAsync(EntityId household, string person, ImmutableArray<PersonRole> roles, string by)
    {
        var answer = await grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(Account, household)).SayRolesAsync(person, roles, by);
        if (answer.Record is { } record)
        {
            // All of it, and not only what is new: an earlier call may have died between the two.
            await ClaimAsync([new IdentityClaim(household, record, answer.Traits, [])]);
        }

        return answer;
    }

    /// <inheritdoc />
    public Task ForgetAsync(EntityId entity, ImmutableArray<IdentityTrait> known) => AloneAsync(async () =>
    {
        var profile = IdentityProfile.Of(known);
        await identities.ForgetAsync(
            Account, entity, profile, profile.KeysOf(Policy.StopList), CancellationToken.None);
        return true;
    });

    private async Task<RegistrarDecision> DecideAsync(ImmutableArray<ResolveRequest> requests, RegistrarDecision? unstored)
    {
        var policy = Policy;
        var decision = Registrar.Decide(requests, await _questions.AskAsync(Account, requests, policy.StopList, unstored), policy, ids.Next);
        var shown = requests.Zip(decision.Resolutions, (request, resolution) => (resolution.Entity, request.Record, request.Profile.Traits));
        await Task.WhenAll(HoldAsync(decision.Resolutions), forgotten.RemindAsync(Account, shown));
        return decision;
    }

    private Task StoreAsync(RegistrarDecision decision) => identities.StoreAsync(
        Account,
        new IdentityChange
        {
            Links = [.. decision.Resolutions.Where(resolution => resolution.Rule != ResolutionRule.Linked).Select(resolution => new RecordLink(resolution.Record, resolution.Entity))],
            Keys = [.. decision.Keys.Select(held => new KeyHolder(held.Key, held.Entity))],
            Profiles = decision.Profiles,
            Cases = decision.Cases,
            At = time.GetUtcNow(),
        },
        CancellationToken.None);

    /// <summary>Takes a turn in which nothing is being stored.</summary>
    private Task<T> AloneAsync<T>(Func<Task<T>> work) => _turns.RunAsync(async () =>
    {
        if (_unstored is { } batch)
        {
            // Who brought it hears whether it failed.
            await batch.Stored.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        return await work();
    });

    private async Task<IReadOnlyCollection<MatchCase>> ReconsiderAsync(ProfileUpdate update)
    {
        var changed = update.Changed;
        if (changed.IsEmpty)
        {
            return [];
        }

        var asking = _questions.AskAboutAsync(Account, update);
        var telling = cases.FindApartAsync(Account, [.. changed.Select(household => household.Entity)], CancellationToken.None);
        await Task.WhenAll(asking, telling);
        return Reconsideration.Decide(changed, await asking, await telling, Policy);
    }

    /// <summary>
    /// A household about which somebody is asked, or that its tenant has twice, is held before its record is linked: whoever delivers the
    /// record finds it held, however often it is delivered. A household that is held and never gets a record shows nowhere.
    /// </summary>
    private Task HoldAsync(ImmutableArray<Resolution> resolutions) => Task.WhenAll(
        from resolution in resolutions
        let hold = MatchHold.Of(resolution)
        where hold is not null
        select grains.GetEntity(Account, resolution.Entity).HoldAsync(hold));

    /// <summary>
    /// The household that a customer was compared with gets none of its own while somebody is asked. It stands already, so it is held only once
    /// the question is stored: whoever answers that releases it.
    /// </summary>
    private Task HoldComparedAsync(IEnumerable<MatchCase> decided) => Task.WhenAll(
        from asked in decided
        let hold = MatchHold.OfCompared(asked)
        where hold is not null
        select grains.GetEntity(Account, asked.Match.Household).HoldAsync(hold));

    /// <inheritdoc />
    public Task<JudgeAnswer> JudgeAsync(JudgeRequest request) => UniteAsync(account => JudgeAsync(account, request));

    private async Task<JudgeAnswer> JudgeAsync(AccountId account, JudgeRequest request)
    {
        var keys = request.Ignored.Select(typed => (Typed: typed, Read: TypedKeys.Read(typed, Setup))).ToList();
        if (keys.Find(key => key.Read.Key is null) is { Typed: { } unread } refused)
        {
            return JudgeAnswer.Unknown with { Unread = new KeyAnswer(refused.Read.Refusal, unread.Kind, "") };
        }

        if (await cases.FindAsync(account, request.Record, request.Candidate, CancellationToken.None) is not { Case: var asked })
        {
            return JudgeAnswer.Unknown;
        }

        var (move, unmoved) = await FindMoveAsync(account, request, asked);
        if (unmoved is not null)
        {
            return unmoved;
        }

        var union = request.Verdict switch
        {
            Verdict.Same => await UniteAsync(account, request, asked.Entity, move),
            Verdict.Different => await SeparateAsync(account, request, asked.Entity),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (union.Refusal is not UnionRefusal.None)
        {
            return new JudgeAnswer(true, union.Refusal, asked.Entity);
        }

        var household = union.Household;

        // The word is noted last: should anything fail before, the case stands open and is judged again.
        var held = new[] { household, request.Candidate }.Distinct().ToList();
        var released = await Task.WhenAll(held.Select(one => grains.GetEntity(account, one).ReleaseAsync(MatchHold.Id(request.Record))));
        var lanes = released.SelectMany(some => some).Distinct();
        var now = time.GetUtcNow();
        await _rules.IgnoreAsync(account, [.. keys.Select(key => key.Read.Key!.Value.WithoutExtension())], new KeyWord(request.By, now, request.Reason), Policy);
        var judgement = new Judgement(request.Verdict, request.By, now, request.Reason);
        await cases.JudgeAsync(account, request.Record, request.Candidate, judgement, CancellationToken.None);
        await Task.WhenAll(lanes.Select(lane => grains.GetGrain<ILaneGrain>(lane).NudgeAsync()));
        return new JudgeAnswer(true, UnionRefusal.None, household);
    }

    private async Task<UnionAnswer> UniteAsync(AccountId account, JudgeRequest request, EntityId household, MethodMove? move)
    {
        if (household != request.Candidate)
        {
            return await unions.MergeAsync(account, household, request.Candidate, UnionCause.Review(request.Record.ToString()), move);
        }

        await unions.MoveAsync(account, household, move);
        return new UnionAnswer(UnionRefusal.None, household);
    }

    /// <summary>Whoever says of one household that it is two wants it divided. Where the two are two already, there is nothing to do.</summary>
    private async Task<UnionAnswer> SeparateAsync(AccountId account, JudgeRequest request, EntityId household)
    {
        var candidate = await WhereItWentAsync(account, request.Candidate);
        var owner = await OwnerOfAsync(account, request.Record) ?? household;
        if (owner != candidate)
        {
            return new UnionAnswer(UnionRefusal.None, owner);
        }

        var parted = await unions.SeparateAsync(account, candidate, request.Record);
        return parted.Refusal is UnionRefusal.None ? parted with { Household = await OwnerOfAsync(account, request.Record) ?? parted.Household } : parted;
    }

    /// <summary>Whose an email or a phone number is, or why nothing is done.</summary>
    private async Task<(MethodMove? Move, JudgeAnswer? Refused)> FindMoveAsync(AccountId account, JudgeRequest request, MatchCase asked)
    {
        if (request.Move is not { } wanted)
        {
            return (null, null);
        }

        var (key, unread) = TypedKeys.Read(wanted.Method, Setup);
        if (key is not { } read)
        {
            return (null, JudgeAnswer.Unknown with { Unread = new KeyAnswer(unread, wanted.Method.Kind, ""), IsMoveUnread = true });
        }

        var named = wanted.Household ?? request.Candidate;
        var (own, candidate, owners) = (
            await WhereItWentAsync(account, asked.Entity), await WhereItWentAsync(account, request.Candidate), await WhereItWentAsync(account, named));
        if (owners != own && owners != candidate)
        {
            return (null, Refused(MoveRefusal.UnknownHousehold));
        }

        var method = new IdentityTrait(read.Kind, read.Value);
        var owner = await AskAsync(owners);
        var other = own == candidate ? owner : await AskAsync(owners == own ? candidate : own);
        return (owner, other) switch
        {
            ({ Person: null }, _) => (null, Refused(MoveRefusal.UnknownPerson)),
            ({ IsShown: false }, { IsShown: false }) => (null, Refused(MoveRefusal.NobodyHasIt)),
            ({ HasRoom: false }, _) => (null, Refused(MoveRefusal.NoRoom)),
            _ => (new MethodMove(read.Kind, read.Value, new PartName(owners, owner.Person!)), null),
        };

        Task<MethodOwner> AskAsync(EntityId household) => grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(account, household))
            .GetMethodOwnerAsync(method, named, wanted.Person, request.Record, isRecords: named != request.Candidate);

        JudgeAnswer Refused(MoveRefusal refusal) => new(true, UnionRefusal.None, asked.Entity) { MoveRefusal = refusal };
    }

    private async Task<EntityId> WhereItWentAsync(AccountId account, EntityId household) =>
        (await identities.FindForwardsAsync(account, [household], CancellationToken.None)).GetValueOrDefault(household, household);

    private async Task<EntityId?> OwnerOfAsync(AccountId account, RecordRef record) =>
        (await identities.FindEntitiesAsync(account, [record], CancellationToken.None)).TryGetValue(record, out var owner) ? owner : null;

    /// <inheritdoc />
    public Task<KeyAnswer> IgnoreAsync(TypedKey key, string by, string reason) => RuleAsync(key, async read =>
    {
        await _rules.IgnoreAsync(Account, [read], new KeyWord(by, time.GetUtcNow(), reason), Policy);
        return KeyRefusal.None;
    });

    /// <inheritdoc />
    public Task<KeyAnswer> LiftAsync(TypedKey key, string by, string reason) => RuleAsync(key, async read =>
        await _rules.LiftAsync(Account, read, new KeyWord(by, time.GetUtcNow(), reason), Policy) ? KeyRefusal.None : KeyRefusal.NotIgnored);

    private async Task<KeyAnswer> RuleAsync(TypedKey typed, Func<MatchKey, Task<KeyRefusal>> rule)
    {
        var (key, refusal) = TypedKeys.Read(typed, Setup);
        return key?.WithoutExtension() is { } read
            ? new KeyAnswer(await AloneAsync(() => rule(read)), typed.Kind, read.Value)
            : new KeyAnswer(refusal, typed.Kind, "");
    }

    /// <summary>A claim of a household that was merged meanwhile is one of the household it went into, and takes nothing from that one.</summary>
    private async Task<ImmutableArray<IdentityClaim>> WhereTheyWentAsync(AccountId account, ImmutableArray<IdentityClaim> claims)
    {
        var forwards = await identities.FindForwardsAsync(account, claims.Select(claim => claim.Entity).ToHashSet(), CancellationToken.None);
        return forwards.Count == 0
            ? claims
            : [.. claims.Select(claim => claim with { Entity = forwards.GetValueOrDefault(claim.Entity, claim.Entity) })];
    }

    private async Task<T> UniteAsync<T>(Func<AccountId, Task<T>> union)
    {
        try
        {
            return await AloneAsync(() => NotingAsync(() => union(Account)));
        }
        catch
        {
            // What has begun must not wait for the next one who asks.
            _loop.Nudge(Soon);
            throw;
        }
    }

    /// <summary>
    /// Finishes what has begun, then merges what is due. Each takes a turn of its own: whoever asks the registrar something waits for
    /// one union at most.
    /// </summary>
    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        await AloneAsync(async () =>
        {
            await unions.FinishAsync(Account);
            return true;
        });
        var isAllDone = true;
        CaseCursor? after = null;
        do
        {
            var page = await found.ReadAsync(Account, after);
            after = page.Count == 0 ? null : page[^1].Cursor;
            var allDue = await found.FindDueAsync(Account, page);
            isAllDone &= allDue.Count == page.Count;
            foreach (var due in allDue)
            {
                cancellationToken.ThrowIfCancellationRequested();
                isAllDone &= await CarryOutAsync(due.Case);
            }
        }
        while (after is not null);

        return isAllDone ? Timeout.InfiniteTimeSpan : OnceDelivered;
    }

    /// <summary>False when it must be tried again. One that fails does not keep the others waiting.</summary>
    private async Task<bool> CarryOutAsync(MatchCase due)
    {
        try
        {
            return await AloneAsync(() => NotingAsync(() => found.CarryOutAsync(Account, due.Record, due.Match.Household)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            RegistrarLog.UnionFailed(logger, exception, this.GetPrimaryKeyString());
            return false;
        }
    }

    /// <summary>Notes when a union was last done, before anything that follows from it is.</summary>
    private async Task<T> NotingAsync<T>(Func<Task<T>> union)
    {
        try
        {
            return await union();
        }
        finally
        {
            _lastUnionAt = time.GetUtcNow();
        }
    }
}
