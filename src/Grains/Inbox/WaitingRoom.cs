using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>
/// Drains a connection's waiting room: what waits is read again together with what it waits for. By now both may be known, or
/// the vendor is asked for both. A child leaves when its entity has it, when nothing is left of it (a single read that does not show
/// it proves nothing) or of its parent, or, after its parent could not be found many times, as a dead letter.
/// </summary>
internal sealed class WaitingRoom(
    IConnector connector, AccountId account, ObservationRouter router, IWorkSets work, FailureTally failures, TimeProvider time) : IInboxDrain
{
    /// <inheritdoc />
    public WorkSet Set => WorkSet.WaitingRoom;

    /// <inheritdoc />
    public string Lane { get; } = GrainKeys.WaitingLane(account, connector.Connection);

    /// <inheritdoc />
    public string? WaitsFor(TakenWork taken) => WaitKey.For(Child.Of(taken).Parent);

    /// <inheritdoc />
    public async Task<RouteReport> DrainAsync(IReadOnlyList<TakenWork> taken, CancellationToken cancellationToken)
    {
        var settlement = new InboxSettlement(work, this, time);
        var total = RouteReport.Nothing;
        foreach (var type in taken.Select(Child.Of).GroupBy(child => (child.Record.Type, ParentType: child.Parent.Type)))
        {
            if (await ReadAsync(type.Key.Type, type.Key.ParentType, [.. type], cancellationToken) is not { } read)
            {
                type.ToList().ForEach(child => settlement.Add(child.Taken, Setback.Unread("The record it waits for could not be read.")));
                continue;
            }

            var report = await router.RouteAsync(
                account, connector.Connection, read.Parents.AddRange(read.Children), new RouteManner(OutboxPriority.Interactive, Again: true), cancellationToken);
            var setbacks = InboxSettlement.SetbacksOf(report);
            var waiting = report.Waiting.ToHashSet();
            var shown = read.Children.Select(observation => observation.Record).ToHashSet();
            foreach (var child in type)
            {
                settlement.Add(
                    child.Taken,
                    setbacks.GetValueOrDefault(child.Record) ?? setbacks.GetValueOrDefault(child.Parent) ?? SetbackOf(child, read.Parents));
            }

            Setback? SetbackOf(Child child, ImmutableArray<Observation> parents) =>
                child.EndedAt is not null || parents.Any(parent => parent.Record == child.Parent && parent.State is not RecordState.Live) ? null
                : waiting.Contains(child.Record) ? Setback.Orphan
                : shown.Contains(child.Record) ? null
                : Setback.Unshown;

            total = total.Add(report);
        }

        await settlement.StoreAsync(cancellationToken);
        return total;
    }

    private async Task<(ImmutableArray<Observation> Parents, ImmutableArray<Observation> Children)?> ReadAsync(
        string childType, string parentType, ImmutableArray<Child> children, CancellationToken cancellationToken)
    {
        var parents = await connector.ReadRecordsAsync(parentType, [.. children.Select(child => child.Parent.Id).Distinct()], cancellationToken);
        if (parents is not Outcome<ImmutableArray<Observation>>.Success { Value: var parentObservations })
        {
            failures.Add(((Outcome<ImmutableArray<Observation>>.Failure)parents).Reason);
            return null;
        }

        var ids = children.Select(child => ReadKey.Of(child.Record, () => child.Parent)).Distinct();
        var records = await connector.ReadRecordsAsync(childType, [.. ids], cancellationToken);
        if (records is not Outcome<ImmutableArray<Observation>>.Success { Value: var childObservations })
        {
            failures.Add(((Outcome<ImmutableArray<Observation>>.Failure)records).Reason);
            return null;
        }

        // Its siblings wait on their own account: two that brought each other back would wait for ever.
        var waiting = children.Select(child => child.Record).ToHashSet();
        return (parentObservations, [.. childObservations.Where(observation => waiting.Contains(observation.Record)), .. EndsOf(children, parentObservations)]);
    }

    /// <summary>The ends that wait for a parent that stands: where it does not, nothing is linked that could come to an end.</summary>
    private IEnumerable<Observation> EndsOf(ImmutableArray<Child> children, ImmutableArray<Observation> parents)
    {
        var standing = parents.Where(parent => parent.State is RecordState.Live).Select(parent => parent.Record).ToHashSet();
        foreach (var child in children.Where(child => standing.Contains(child.Parent)))
        {
            if (child.EndedAt is { } endedAt)
            {
                yield return Departed.End(child.Record, connector.System, endedAt, time.GetUtcNow()) with { Parent = child.Parent };
            }
        }
    }

    private sealed record Child(TakenWork Taken, RecordRef Record, RecordRef Parent, DateTimeOffset? EndedAt)
    {
        public static Child Of(TakenWork taken)
        {
            var (parent, endedAt) = WaitItem.Read(taken.Item);
            return new(taken, RecordRef.Parse(taken.Item.Key), parent, endedAt);
        }
    }
}
