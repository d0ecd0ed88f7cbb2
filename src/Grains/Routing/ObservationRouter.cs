using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Contracts.Lanes;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Changes;
using Hearth.Grains.Entities;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;

namespace Hearth.Grains.Routing;

/// <summary>
/// Brings observations to their entities: resolves them in bulk, lets children wait for their parents, delivers many entities
/// at a time and one call at a time within an entity, reads again where evidence is missing, and tells who has to know.
/// When it returns, everything it was given is stored: an entity has it, or the waiting room has it.
/// </summary>
public sealed class ObservationRouter(
    IGrainFactory grains,
    IIdentityIndex identities,
    IWorkSets work,
    IConnectorDirectory directory,
    IChangePublisher changes,
    GrainTelemetry telemetry,
    TimeProvider time)
{
    /// <summary>The most entities that one router delivers to at a time.</summary>
    public const int EntitiesInFlightMax = 256;

    /// <summary>How long a child waits before its parent is fetched directly.</summary>
    public static readonly TimeSpan ParentPatience = TimeSpan.FromSeconds(10);

    /// <summary>Delivers observations of one connection.</summary>
    public async Task<RouteReport> RouteAsync(
        AccountId account, ConnectionId connection, ImmutableArray<Observation> observations, int priority, CancellationToken cancellationToken)
    {
        if (observations.IsEmpty)
        {
            return RouteReport.Nothing;
        }

        using var activity = GrainTelemetry.Activities.StartActivity("route");
        activity?.SetTag("connection", connection.Value).SetTag("observations", observations.Length);
        var setup = directory.Get(account);
        var connector = setup.Connection(connection).Connector;
        var resolved = await ResolveAsync(setup, connector, observations, cancellationToken);
        var report = RouteReport.Nothing with { BroughtSomething = resolved.Waiting > 0 };
        report = report.Add(await DeliverAsync(setup, resolved.Deliveries, priority, cancellationToken));
        report = report with { NotDelivered = [.. report.NotDelivered.Union(resolved.Unread)] };
        if (report.NotDelivered.IsEmpty)
        {
            return report;
        }

        return (report with { NotDelivered = [] }).Add(
            await DeliverWithEvidenceAsync(setup, connector, report.NotDelivered, priority, cancellationToken));
    }

    private async Task<RouteReport> DeliverWithEvidenceAsync(
        AccountSetup setup, IConnector connector, ImmutableArray<RecordRef> records, int priority, CancellationToken cancellationToken)
    {
        var total = RouteReport.Nothing;
        foreach (var type in records.GroupBy(record => record.Type))
        {
            var answer = await connector.ReadRecordsAsync(type.Key, [.. type.Select(record => record.Id).Distinct()], cancellationToken);
            if (answer is not Outcome<ImmutableArray<Observation>>.Success { Value: var observations })
            {
                total = total.Add(RouteReport.Nothing with { NotDelivered = [.. type] });
                continue;
            }

            var certain = observations.Select(observation => observation with { CanRefine = false }).ToImmutableArray();
            var resolved = await ResolveAsync(setup, connector, certain, cancellationToken);
            total = total.Add(await DeliverAsync(setup, resolved.Deliveries, priority, cancellationToken));
        }

        return total;
    }

    private async Task<Resolved> ResolveAsync(
        AccountSetup setup, IConnector connector, ImmutableArray<Observation> observations, CancellationToken cancellationToken)
    {
        var asked = observations.Select(observation => observation.Record)
            .Concat(observations.Where(IsChild).Select(observation => observation.Parent!.Value))
            .ToHashSet();
        var known = new Dictionary<RecordRef, EntityId>(await identities.FindEntitiesAsync(setup.Account, asked, cancellationToken));
        var all = observations.ToList();
        var introduction = await Introduction.ReadAsync(
            connector, [.. observations.Where(observation => !known.ContainsKey(observation.Record) && CanFound(observation))], cancellationToken);
        if (introduction.Strangers.Count > 0)
        {
            all.AddRange(introduction.Methods);
            var strangers = await WithoutUnknownDealsAsync(setup, introduction.Strangers, cancellationToken);
            await IntroduceAsync(setup, strangers, introduction.Methods, known);
        }

        var deliveries = new List<Delivery>(all.Count);
        var waiting = new List<WorkItem>();
        foreach (var observation in all)
        {
            if (known.TryGetValue(observation.Record, out var entity)
                || (IsChild(observation) && known.TryGetValue(observation.Parent!.Value, out entity)))
            {
                deliveries.Add(new Delivery(entity, observation));
            }
            else if (IsChild(observation) && observation.State is RecordState.Live)
            {
                waiting.Add(Wait(setup.Account, observation));
            }
        }

        if (waiting.Count > 0)
        {
            await work.AddAsync(WorkSet.WaitingRoom, waiting, cancellationToken);
        }

        return new Resolved(
            deliveries,
            waiting.Count,
            [
                .. observations.Where(observation => observation.IsPartial && !known.ContainsKey(observation.Record)).Select(observation => observation.Record),
                .. introduction.Unread,
            ]);
    }

    /// <summary>Records that make an entity of their own or join one: not children, and nothing that is gone already.</summary>
    private static bool CanFound(Observation observation) => !IsChild(observation) && !observation.IsPartial && observation.State is RecordState.Live;

    private static bool IsChild(Observation observation) =>
        observation.Record.Type is RecordType.CustomerContact or RecordType.Appointment && observation.Parent is not null;

    /// <summary>Jobs come from ServiceTitan: a deal joins the job it names, and a deal that names no job of ours is not ours.</summary>
    private async Task<List<Observation>> WithoutUnknownDealsAsync(
        AccountSetup setup, List<Observation> strangers, CancellationToken cancellationToken)
    {
        var named = strangers.Where(IsDeal).Select(stranger => stranger.Stored?.Entity).OfType<EntityId>()
            .Select(entity => new MatchKey(MatchKey.Entity, entity.Value)).ToHashSet();
        if (named.Count == 0)
        {
            return strangers.FindAll(stranger => !IsDeal(stranger));
        }

        var held = (await identities.FindHoldersAsync(setup.Account, named, 1, cancellationToken)).Select(holder => holder.Key.Value).ToHashSet();
        return strangers.FindAll(stranger => !IsDeal(stranger) || (stranger.Stored?.Entity is { } entity && held.Contains(entity.Value)));
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
            [.. Keys(setup, methodsOf[stranger.Record].Append(stranger))]));
        var registrar = grains.GetGrain<IRegistrarGrain>(setup.Account.Value);
        foreach (var resolution in await registrar.ResolveAsync([.. requests]))
        {
            known[resolution.Record] = resolution.Entity;
        }
    }

    private static IEnumerable<MatchKey> Keys(AccountSetup setup, IEnumerable<Observation> observations) => observations
        .SelectMany(observation => observation.Fields)
        .Select(field => MatchKey.From(field.Field, field.Value, setup.Policy.StopList))
        .OfType<MatchKey>()
        .Distinct()
        .OrderBy(key => key.Kind == MatchKey.Email ? 0 : 1);

    private WorkItem Wait(AccountId account, Observation child) => new(
        GrainKeys.WaitingLane(account, child.Record.Connection),
        child.Record.ToString(),
        Revision: 0,
        OutboxPriority.Ordinary,
        time.GetUtcNow() + ParentPatience,
        System.Text.Encoding.UTF8.GetBytes(child.Parent!.Value.ToString()),
        WaitsFor: child.Parent!.Value.ToString());

    private async Task<RouteReport> DeliverAsync(
        AccountSetup setup, List<Delivery> deliveries, int priority, CancellationToken cancellationToken)
    {
        var answers = new List<(EntityId Entity, ObserveAnswer Answer)>();
        foreach (var chunk in deliveries.GroupBy(delivery => delivery.Entity).Chunk(EntitiesInFlightMax))
        {
            answers.AddRange(await Task.WhenAll(chunk.Select(async group =>
            {
                var request = new ObserveRequest([.. group.Select(delivery => delivery.Observation).OrderBy(ParentsFirst)], priority);
                return (group.Key, await grains.GetEntity(setup.Account, group.Key).ObserveAsync(request));
            })));
        }

        await TellAsync(setup, answers, cancellationToken);
        var counters = answers.Aggregate(Contracts.Status.SyncCounters.None, (sum, answer) => sum + answer.Answer.Counters);
        telemetry.Decided(setup.Account, counters);
        return new RouteReport(
            counters,
            counters.Accepted > 0 || answers.Any(answer => !answer.Answer.LinkedRecords.IsEmpty),
            [.. answers.SelectMany(answer => answer.Answer.NeedsEvidence)]);
    }

    private static int ParentsFirst(Observation observation) => IsChild(observation) ? 1 : 0;

    private async Task TellAsync(AccountSetup setup, List<(EntityId Entity, ObserveAnswer Answer)> answers, CancellationToken cancellationToken)
    {
        var claims = answers.Where(answer => !answer.Answer.Keys.IsEmpty || !answer.Answer.LinkedRecords.IsEmpty)
            .SelectMany(answer => answer.Answer.LinkedRecords
                .Select(record => new IdentityClaim(answer.Entity, record, []))
                .Append(new IdentityClaim(answer.Entity, null, answer.Answer.Keys)))
            .ToImmutableArray();
        if (!claims.IsEmpty)
        {
            await grains.GetGrain<IRegistrarGrain>(setup.Account.Value).ClaimAsync(claims);
            await work.ReleaseAsync(
                setup.Account, [.. answers.SelectMany(answer => answer.Answer.LinkedRecords).Select(record => record.ToString())], cancellationToken);
        }

        await changes.PublishAsync(setup.Account, [.. answers.SelectMany(answer => answer.Answer.Changes)]);
        await Task.WhenAll(answers.SelectMany(answer => answer.Answer.Lanes).Distinct()
            .Select(lane => grains.GetGrain<ILaneGrain>(lane).NudgeAsync()));
    }

    private sealed record Resolved(List<Delivery> Deliveries, int Waiting, ImmutableHashSet<RecordRef> Unread);

    private readonly record struct Delivery(EntityId Entity, Observation Observation);
}
