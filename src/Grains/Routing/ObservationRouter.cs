using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Changes;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;
using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Routing;

/// <summary>
/// Brings observations to their entities: resolves them in bulk, lets children wait for their parents, delivers many entities
/// at a time and one call at a time within an entity, reads again where evidence is missing, and tells who has to know.
/// When it returns, everything it was given is stored (an entity has it, or the waiting room has it) or is reported as not
/// delivered.
/// </summary>
public sealed class ObservationRouter(
    IGrainFactory grains,
    IIdentityIndex identities,
    IWorkSets work,
    IConnectorDirectory directory,
    IChangePublisher changes,
    GrainTelemetry telemetry,
    TimeProvider time,
    ILogger<ObservationRouter> logger)
{
    /// <summary>The most entities that one router delivers to at a time.</summary>
    public const int EntitiesInFlightMax = 256;

    /// <summary>
    /// The most records that one slice of a page asks the index about. Far below the bounds of the index and of the work sets, because what
    /// a slice brings (contact methods, match keys, waiting children) comes to several times as much, and as many as the registrar takes at
    /// once: a slice is shown to its entities while the registrar hears of the one before.
    /// </summary>
    private const int RecordsPerSliceMax = IdentityLimits.DecidedMax;

    private readonly HouseholdUnions _unions = new(grains, identities, work, time, logger);

    /// <summary>How long a child waits before its parent is fetched directly.</summary>
    public static readonly TimeSpan ParentPatience = TimeSpan.FromSeconds(10);

    /// <summary>Delivers observations of one connection.</summary>
    /// <param name="account">The account.</param>
    /// <param name="connection">The connection that shows them.</param>
    /// <param name="observations">What it shows.</param>
    /// <param name="manner">How soon, and whether it may have been delivered before.</param>
    /// <param name="cancellationToken">Gives up: what was delivered stays delivered.</param>
    public async Task<RouteReport> RouteAsync(
        AccountId account, ConnectionId connection, ImmutableArray<Observation> observations, RouteManner manner, CancellationToken cancellationToken)
    {
        if (observations.IsEmpty)
        {
            return RouteReport.Nothing;
        }

        using var activity = GrainTelemetry.Activities.StartActivity("route");
        activity?.SetTag("connection", connection.Value).SetTag("observations", observations.Length);
        var setup = directory.Get(account);
        var connector = setup.Connection(connection).Connector;
        var delivered = await BringAsync(setup, connector, observations, manner, cancellationToken);
        if (delivered.Unread.IsEmpty)
        {
            return delivered.Report;
        }

        // Whatever waited for one of those comes again with it.
        var again = ChildrenOf(delivered.Unread, observations).Select(child => child.Record);
        var first = delivered.Report with { Waiting = [.. delivered.Report.Waiting.Except(again)] };
        return first.Add(await DeliverWithEvidenceAsync(setup, connector, observations, delivered.Unread, manner, cancellationToken));
    }

    /// <summary>Resolves and delivers a page of any size, slice by slice.</summary>
    private async Task<Delivered> BringAsync(
        AccountSetup setup, IConnector connector, ImmutableArray<Observation> page, RouteManner manner, CancellationToken cancellationToken)
    {
        var total = new Delivered(RouteReport.Nothing, []);
        var told = Task.FromResult(total);
        try
        {
            // Parents first, so that no child goes to the waiting room only because its parent is in a later slice.
            foreach (var slice in Slices.Of(page.OrderBy(ParentsFirst), RecordsNamedBy, RecordsPerSliceMax))
            {
                var resolved = await ResolveAsync(setup, connector, slice, cancellationToken);
                var shown = await ShowAsync(setup, resolved, manner);
                total = total.Add(await told);
                told = TellAsync(setup, resolved, shown, cancellationToken);
            }

            return total.Add(await told);
        }
        finally
        {
            // Nothing of a page goes on once somebody was told that it failed.
            await ((Task)told).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static int RecordsNamedBy(Observation observation) =>
        1 + (IsChild(observation) ? 1 : 0) + Kinship.NamedBy(observation).Count();

    private async Task<RouteReport> DeliverWithEvidenceAsync(
        AccountSetup setup,
        IConnector connector,
        ImmutableArray<Observation> page,
        ImmutableArray<RecordRef> records,
        RouteManner manner,
        CancellationToken cancellationToken)
    {
        var total = RouteReport.Nothing;
        foreach (var type in records.GroupBy(record => record.Type))
        {
            var answer = await connector.ReadRecordsAsync(type.Key, [.. type.Select(record => record.Id).Distinct()], cancellationToken);
            if (answer is not Outcome<ImmutableArray<Observation>>.Success { Value: var observations })
            {
                total = total.Add(RouteReport.Nothing with { Unread = [.. type] });
                continue;
            }

            ImmutableArray<Observation> certain =
            [
                .. observations.Select(observation => observation with { CanRefine = false }),
                .. Departed.LastSeenOf(page, [.. type], observations, time.GetUtcNow()),
                .. ChildrenOf([.. type], page),
            ];
            var delivered = await BringAsync(setup, connector, certain, manner, cancellationToken);
            total = total.Add(delivered.Report with { Unread = delivered.Report.Unread.AddRange(delivered.Unread) });

            // Now that the entity knows of the write, the event tells it what was overwritten. Nothing more is to be had than it says.
            var overwritten = page.Where(told => told.IsPartial && certain.Any(read => HidesBehindOurWrite(told, read)))
                .Select(told => told with { CanRefine = false })
                .ToImmutableArray();
            total = total.Add((await BringAsync(setup, connector, overwritten, manner, cancellationToken)).Report);
        }

        return total;
    }

    /// <summary>Our own write has replaced what an event told of before anybody read it: the record itself shows only the write.</summary>
    private static bool HidesBehindOurWrite(Observation told, Observation read) =>
        told.Record == read.Record
        && told.Fields.Any(edit => read.Fields.Any(field => field.Field == edit.Field && field.Writer is ValueWriter.Hearth && field.Time.At > edit.Time.At));

    private async Task<Resolved> ResolveAsync(
        AccountSetup setup, IConnector connector, ImmutableArray<Observation> observations, CancellationToken cancellationToken)
    {
        var asked = observations.Select(observation => observation.Record)
            .Concat(observations.Where(IsChild).Select(observation => observation.Parent!.Value))
            .Concat(observations.SelectMany(Kinship.NamedBy))
            .ToHashSet();
        var known = new Dictionary<RecordRef, EntityId>(await identities.FindEntitiesAsync(setup.Account, asked, cancellationToken));
        var kindred = new List<RecordLink>();
        foreach (var observation in observations.Where(observation => !known.ContainsKey(observation.Record)))
        {
            if (Kinship.EntityOf(observation, known) is { } kin)
            {
                known[observation.Record] = kin;
                kindred.Add(new RecordLink(observation.Record, kin));
            }
        }

        var claimed = await ClaimAsync(setup, [.. kindred, .. MethodsOfKnown(observations, known)], known, cancellationToken);
        var all = observations.ToList();
        var awaited = await AwaitedAsync(setup, observations, known, cancellationToken);
        var introduction = await Introduction.ReadAsync(
            connector,
            [.. observations.Where(observation => !known.ContainsKey(observation.Record) && CanFound(observation) && !awaited.ContainsKey(observation.Record))],
            cancellationToken);
        if (introduction.Strangers.Count > 0)
        {
            all.AddRange(introduction.Methods);
            var strangers = await WithoutUnknownDealsAsync(setup, introduction.Strangers, cancellationToken);
            await IntroduceAsync(setup, strangers, introduction.Methods, known);
            claimed.UnionWith(await ClaimAsync(setup, MethodsOfKnown(all, known), known, cancellationToken));
        }

        var deliveries = new List<Delivery>(all.Count);
        var waiting = new List<WorkItem>();
        foreach (var observation in all)
        {
            var isLinked = known.ContainsKey(observation.Record);
            if (Places.TryFindOwner(observation, known, out var owner))
            {
                deliveries.Add(new Delivery(owner, observation, observation, isLinked));
                deliveries.AddRange(
                    known.TryGetValue(observation.Record, out var before) && before != owner ? [new Delivery(before, Places.Left(observation), observation)] : []);
            }
            else if (!Places.Waits(observation, known) && (known.TryGetValue(observation.Record, out var entity)
                || (IsChild(observation) && known.TryGetValue(observation.Parent!.Value, out entity))))
            {
                deliveries.Add(new Delivery(entity, observation, observation, isLinked) { Home = HomeOf(observation, entity, known) });
                deliveries.AddRange(
                    Kinship.Bereaved(observation, entity, known).Select(other => new Delivery(other.Entity, other.Observation, observation)));
            }
            else if (IsChild(observation))
            {
                // Its end waits too: an older reading of it may be on its way, together with its parent.
                waiting.Add(WaitItem.Of(
                    setup.Account, observation.Record, observation.Parent!.Value, time.GetUtcNow() + ParentPatience,
                    observation.State is RecordState.Live ? null : observation.ModifiedAt));
            }
            else if (awaited.TryGetValue(observation.Record, out var customer))
            {
                waiting.Add(WaitItem.Of(setup.Account, observation.Record, customer, time.GetUtcNow() + ParentPatience));
            }
        }

        if (waiting.Count > 0)
        {
            await work.AddAsync(WorkSet.WaitingRoom, waiting, cancellationToken);
        }

        return new Resolved(
            deliveries,
            claimed,
            [.. waiting.Select(item => RecordRef.Parse(item.Key))],
            [
                .. observations.Where(observation => observation is { IsPartial: true, CanRefine: true } && !known.ContainsKey(observation.Record))
                    .Select(observation => observation.Record),
                .. introduction.Unread,
            ]);
    }

    /// <summary>
    /// Contact methods that nobody has yet, for the households of their customers. A merge may move one to another customer before it is
    /// seen again.
    /// </summary>
    private static ImmutableArray<RecordLink> MethodsOfKnown(IEnumerable<Observation> observations, Dictionary<RecordRef, EntityId> known) =>
    [
        .. from observation in observations
           where observation.Record.Type == RecordType.CustomerContact && !known.ContainsKey(observation.Record)
               && IsChild(observation) && known.ContainsKey(observation.Parent!.Value)
           select new RecordLink(observation.Record, known[observation.Parent!.Value]),
    ];

    /// <summary>The household of the customer that a contact method hangs on, where another one has the method; else null.</summary>
    private static EntityId? HomeOf(Observation observation, EntityId holder, Dictionary<RecordRef, EntityId> known) =>
        observation.Record.Type == RecordType.CustomerContact && observation.Parent is { } customer
        && known.TryGetValue(customer, out var home) && home != holder
            ? home
            : null;

    /// <summary>
    /// Claims records for the entities that they were recognized for, before those hear of them: another router, which read other ids in the
    /// record, or another customer, would bring it to another entity. Whoever claimed it first has it.
    /// </summary>
    private async Task<HashSet<RecordLink>> ClaimAsync(
        AccountSetup setup, ImmutableArray<RecordLink> recognized, Dictionary<RecordRef, EntityId> known, CancellationToken cancellationToken)
    {
        var links = recognized.DistinctBy(link => link.Record).ToList();
        foreach (var slice in Slices.Of(links, _ => 1, IdentityLimits.DecidedMax))
        {
            var taken = await grains.GetGrain<IRegistrarGrain>(setup.Account.Value).ClaimAsync([.. slice.Select(link => IdentityClaim.Of(link.Entity, link.Record))]);
            foreach (var link in slice)
            {
                known[link.Record] = link.Entity;
            }

            foreach (var (record, holder) in await identities.FindEntitiesAsync(setup.Account, taken, cancellationToken))
            {
                known[record] = holder;
            }
        }

        return [.. links.Where(link => known[link.Record] == link.Entity)];
    }

    /// <summary>Records that make an entity of their own or join one: not children, and nothing that is gone already.</summary>
    private static bool CanFound(Observation observation) => !IsChild(observation) && !observation.IsPartial && observation.State is RecordState.Live;

    private static IEnumerable<Observation> ChildrenOf(IReadOnlyCollection<RecordRef> parents, ImmutableArray<Observation> page) =>
        page.Where(observation => IsChild(observation) && parents.Contains(observation.Parent!.Value));

    private static bool IsChild(Observation observation) =>
        observation.Record.Type is RecordType.CustomerContact or RecordType.Location or RecordType.Appointment && observation.Parent is not null;

    /// <summary>
    /// Contacts that wait for the customers that they name, with those. One that also names an entity of ours is that one's, whatever else it
    /// names.
    /// </summary>
    private async Task<Dictionary<RecordRef, RecordRef>> AwaitedAsync(
        AccountSetup setup, ImmutableArray<Observation> observations, Dictionary<RecordRef, EntityId> known, CancellationToken cancellationToken)
    {
        var waiting = observations.Select(observation => (Contact: observation, Customer: Kinship.Awaited(observation, known, setup.Shapes)))
            .Where(pair => pair.Customer is not null).DistinctBy(pair => pair.Contact.Record).ToList();
        var held = await HeldAsync(setup, waiting.Select(pair => pair.Contact), cancellationToken);
        return waiting.Where(pair => !IsHeld(pair.Contact, held)).ToDictionary(pair => pair.Contact.Record, pair => pair.Customer!.Value);
    }

    /// <summary>Those of the entities that observations name themselves that are ours.</summary>
    private async Task<HashSet<string>> HeldAsync(AccountSetup setup, IEnumerable<Observation> observations, CancellationToken cancellationToken)
    {
        var named = Kinship.EntitiesNamedBy(observations);
        return named.Count == 0
            ? []
            : [.. (await identities.FindHoldersAsync(setup.Account, named, 1, cancellationToken)).Select(holder => holder.Key.Value)];
    }

    private static bool IsHeld(Observation observation, HashSet<string> held) => observation.Stored?.Entity is { } entity && held.Contains(entity.Value);

    /// <summary>Jobs come from ServiceTitan: a deal joins the job it names, and a deal that names no job of ours is not ours.</summary>
    private async Task<List<Observation>> WithoutUnknownDealsAsync(
        AccountSetup setup, List<Observation> strangers, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(setup, strangers.Where(IsDeal), cancellationToken);
        return strangers.FindAll(stranger => !IsDeal(stranger) || IsHeld(stranger, held));
    }

    private static bool IsDeal(Observation observation) => observation.Record.Type == RecordType.Deal;

    private async Task IntroduceAsync(
        AccountSetup setup, List<Observation> strangers, ImmutableArray<Observation> methods, Dictionary<RecordRef, EntityId> known)
    {
        if (strangers.Count == 0)
        {
            return;
        }

        var methodsOf = methods.Where(method => method.Parent is not null).ToLookup(method => method.Parent!.Value);
        var requests = strangers.Select(stranger => new ResolveRequest(
            stranger.Record,
            RecordShape.Of(stranger.Record.Type).Entity,
            stranger.Stored?.Entity,
            ProfileOf(stranger, methodsOf[stranger.Record]),
            methodsOf[stranger.Record].Append(stranger).Max(shown => shown.ModifiedAt)));
        var registrar = grains.GetGrain<IRegistrarGrain>(setup.Account.Value);
        foreach (var slice in Slices.Of(requests, _ => 1, IdentityLimits.DecidedMax))
        {
            foreach (var resolution in await registrar.ResolveAsync(slice))
            {
                known[resolution.Record] = resolution.Entity;
            }
        }
    }

    /// <summary>Jobs are recognized by their ids alone.</summary>
    private static IdentityProfile ProfileOf(Observation stranger, IEnumerable<Observation> methods) =>
        RecordShape.Of(stranger.Record.Type).Entity is EntityKind.Household ? IdentityProfile.Of(methods.Append(stranger)) : IdentityProfile.Empty;

    /// <summary>Shows a slice to its entities. Their lanes are nudged at once: what they write does not depend on who else has to know.</summary>
    private async Task<Shown> ShowAsync(AccountSetup setup, Resolved resolved, RouteManner manner)
    {
        var groups = resolved.Deliveries.GroupBy(delivery => delivery.Entity).ToList();
        var shown = new (List<EntityAnswer>? Answers, string Failure)[groups.Count];
        var last = -1;
        var lanes = new LaneNudges(grains);
        async Task ShowSomeAsync()
        {
            // Whoever routes without being a grain has no scheduler that keeps these apart.
            while (Interlocked.Increment(ref last) is var next && next < groups.Count)
            {
                shown[next] = await ObserveAsync(setup, groups[next], manner);
                await lanes.AddAsync(shown[next].Answers);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Min(groups.Count, EntitiesInFlightMax)).Select(_ => ShowSomeAsync()));
        await lanes.NudgeAsync();
        var answers = new List<EntityAnswer>(groups.Count);
        var failed = new List<Undelivered>();
        foreach (var (group, (given, failure)) in groups.Zip(shown))
        {
            if (given is not null)
            {
                answers.AddRange(given);
            }
            else
            {
                failed.AddRange(group.Select(delivery => Undelivered.Of(delivery.Shown, failure)));
            }
        }

        return new Shown(answers, failed);
    }

    /// <summary>Tells the registrar, the waiting room and whoever listens what entities answered, and merges what turned out to be one.</summary>
    private async Task<Delivered> TellAsync(AccountSetup setup, Resolved resolved, Shown shown, CancellationToken cancellationToken)
    {
        var answers = shown.Answers;
        await ClaimAsync(setup, answers, resolved.Claimed, cancellationToken);
        await changes.PublishAsync(setup.Account, [.. answers.SelectMany(answer => answer.Answer.Changes)]);
        var unions = await _unions.FollowAsync(setup.Account, answers, cancellationToken);
        var strays = await AwaitAsync(setup, answers, cancellationToken);
        ImmutableArray<Undelivered> failed = [.. shown.Failed, .. unions.Failed];
        var counters = answers.Aggregate(Contracts.Status.SyncCounters.None, (sum, answer) => sum + answer.Answer.Counters);
        telemetry.Decided(setup.Account, counters);
        var brought = counters.Accepted > 0 || !resolved.Waiting.IsEmpty || answers.Any(answer => !answer.Answer.LinkedRecords.IsEmpty);
        return new Delivered(
            new RouteReport(counters, brought, failed, [], [.. resolved.Waiting, .. unions.Waiting, .. strays]),
            [.. resolved.Unread.Union(answers.SelectMany(answer => answer.Answer.NeedsEvidence)).Except(failed.Select(undelivered => undelivered.Record))]);
    }

    /// <summary>Lets contact methods that went astray be shown again, together with the customers that they hang on.</summary>
    private async Task<IEnumerable<RecordRef>> AwaitAsync(AccountSetup setup, IReadOnlyList<EntityAnswer> answers, CancellationToken cancellationToken)
    {
        var strays = answers.SelectMany(answer => answer.Answer.Strays).Distinct().ToList();
        foreach (var some in strays.Chunk(WorkLimits.BatchMax))
        {
            await work.AddAsync(
                WorkSet.WaitingRoom, [.. some.Select(stray => WaitItem.Of(setup.Account, stray.Method, stray.Customer, time.GetUtcNow()))], cancellationToken);
        }

        return strays.Select(stray => stray.Method);
    }

    /// <summary>Shows an entity what was seen of it. When it fails, the others of the page must still get theirs.</summary>
    private async Task<(List<EntityAnswer>? Answers, string Failure)> ObserveAsync(AccountSetup setup, IGrouping<EntityId, Delivery> group, RouteManner manner)
    {
        try
        {
            ImmutableArray<Observation> observations = [.. group.Select(delivery => delivery.Observation).OrderBy(ParentsFirst)];
            // An entity that knows a record for which nobody claimed: who showed it before did not live to hear the answer.
            var isAgain = manner.Again || group.Any(delivery => !delivery.IsLinked);
            ImmutableArray<MovedRecord> homes =
                [.. group.Where(delivery => delivery.Home is not null).Select(delivery => new MovedRecord(delivery.Observation.Record, delivery.Home!.Value))];
            return (await Following.ObserveAsync(grains, setup.Account, group.Key, observations, homes, manner with { Again = isAgain }), "");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            RoutingLog.NotDelivered(logger, exception, setup.Account.Value, group.Key.Value);
            return (null, $"unexpected: {exception.GetType().Name}");
        }
    }

    private static int ParentsFirst(Observation observation) => IsChild(observation) ? 1 : 0;

    /// <summary>Claims what entities have come to show and were not claimed for before, and lets go on what waited for that.</summary>
    private async Task ClaimAsync(
        AccountSetup setup, IReadOnlyList<EntityAnswer> answers, HashSet<RecordLink> claimed, CancellationToken cancellationToken)
    {
        // A household that was divided sends on what was claimed for it, a moment ago or long before it let go of it.
        var before = claimed.ToDictionary(link => link.Record, link => (EntityId?)link.Entity);
        var claims = answers
            .SelectMany(answer => answer.Answer.LinkedRecords
                .Select(record => IdentityClaim.Of(answer.Entity, record) with
                {
                    From = before.GetValueOrDefault(record) ?? (answer.Records.Contains(record) ? answer.Through : null),
                })
                .Concat(answer.Answer.Shown.IsEmpty && answer.Answer.Hidden.IsEmpty
                    ? []
                    : [new IdentityClaim(answer.Entity, answer.Records[0], answer.Answer.Shown, answer.Answer.Hidden)]));
        foreach (var slice in Slices.Of(claims, _ => 1, IdentityLimits.DecidedMax))
        {
            var open = slice.RemoveAll(claim => claim.IsOfRecord && claim.From == claim.Entity);
            if (!open.IsEmpty)
            {
                await grains.GetGrain<IRegistrarGrain>(setup.Account.Value).ClaimAsync(open);
            }

            await work.ReleaseAsync(
                setup.Account,
                [.. slice.SelectMany(claim => WaitKey.MetBy(claim.Entity, claim.Record)).Distinct()],
                cancellationToken);
        }
    }

    /// <param name="Deliveries">What goes to which entity.</param>
    /// <param name="Claimed">Records that were claimed for entities just now.</param>
    /// <param name="Waiting">Children that wait for their parents.</param>
    /// <param name="Unread">Records of which too little was seen.</param>
    private sealed record Resolved(
        List<Delivery> Deliveries, HashSet<RecordLink> Claimed, ImmutableArray<RecordRef> Waiting, ImmutableArray<RecordRef> Unread);

    /// <param name="Report">What came of it.</param>
    /// <param name="Unread">Records that must be read again before anything can be decided, in the order of the page, each once.</param>
    private sealed record Delivered(RouteReport Report, ImmutableArray<RecordRef> Unread)
    {
        internal Delivered Add(Delivered other) => new(Report.Add(other.Report), [.. Unread.Union(other.Unread)]);
    }

    /// <param name="Answers">What the entities answered.</param>
    /// <param name="Failed">What could not be shown.</param>
    private sealed record Shown(IReadOnlyList<EntityAnswer> Answers, IReadOnlyList<Undelivered> Failed);

    /// <param name="Entity">To whom it goes.</param>
    /// <param name="Observation">What it is told.</param>
    /// <param name="Shown">What the vendor showed, from which that follows.</param>
    /// <param name="IsLinked">False where the registrar is still to be told whose the record is.</param>
    private readonly record struct Delivery(EntityId Entity, Observation Observation, Observation Shown, bool IsLinked = true)
    {
        /// <summary>The household of the customer that a contact method hangs on, where that is another one; else null.</summary>
        public EntityId? Home { get; init; }
    }
}
