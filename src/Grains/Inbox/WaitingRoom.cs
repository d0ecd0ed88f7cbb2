using System.Collections.Immutable;
using System.Text;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>
/// Drains a connection's waiting room: what waits is read again together with what it waits for. By now both may be known, or
/// the vendor is asked for both. A child leaves when its entity has it, when nothing is left of it or of its parent, or, after
/// its parent could not be found many times, as a dead letter.
/// </summary>
internal sealed class WaitingRoom(
    IConnector connector, AccountId account, string lane, ObservationRouter router, IWorkSets work, FailureTally failures, TimeProvider time)
{
    /// <summary>With the waits between them these are some four minutes: longer than a vendor hides what it just stored.</summary>
    private const int AttemptsMax = 8;

    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(5);

    /// <summary>Drains what was taken. Returns true when it brought something.</summary>
    public async Task<bool> DrainAsync(IReadOnlyList<TakenWork> taken, CancellationToken cancellationToken)
    {
        var done = new List<WorkReceipt>();
        var delays = new List<WorkDelay>();
        var orphans = new List<WorkBurial>();
        var brought = false;
        foreach (var type in taken.Select(Child.Of).GroupBy(child => (child.Record.Type, ParentType: child.Parent.Type)))
        {
            if (await ReadAsync(type.Key.Type, type.Key.ParentType, [.. type], cancellationToken) is not { } read)
            {
                delays.AddRange(type.Select(child => Delay(child, "The record it waits for could not be read.")));
                continue;
            }

            var report = await router.RouteAsync(
                account, connector.Connection, read.Parents.AddRange(read.Children), new RouteManner(OutboxPriority.Interactive, Again: true), cancellationToken);
            brought |= report.BroughtSomething;
            var failed = report.NotDelivered.ToHashSet();
            var waiting = report.Waiting.ToHashSet();
            var gone = read.Parents.Where(parent => parent.State is not RecordState.Live).Select(parent => parent.Record).ToHashSet();
            foreach (var child in type)
            {
                if (failed.Contains(child.Record) || failed.Contains(child.Parent))
                {
                    delays.Add(Delay(child, "It could not be delivered."));
                }
                else if (!waiting.Contains(child.Record) || gone.Contains(child.Parent))
                {
                    done.Add(new WorkReceipt(child.Taken.Item.Key, child.Taken.Item.Revision));
                }
                else if (child.Taken.Attempts < AttemptsMax)
                {
                    delays.Add(Delay(child, "The record it waits for is not to be found yet."));
                }
                else
                {
                    orphans.Add(new WorkBurial(
                        child.Taken.Item.Key, child.Taken.Item.Revision, "orphan", "The record that it belongs to is not to be found."));
                }
            }
        }

        await work.CompleteAsync(WorkSet.WaitingRoom, lane, done, cancellationToken);
        await work.DelayAsync(WorkSet.WaitingRoom, lane, delays, cancellationToken);
        await work.BuryAsync(WorkSet.WaitingRoom, lane, orphans, cancellationToken);
        return brought;
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

        // A contact method is read through its customer (servicetitan.md 5.2): there is no way to ask for it alone.
        var ids = children.Select(child => childType == RecordType.CustomerContact ? child.Parent.Id : child.Record.Id).Distinct();
        var records = await connector.ReadRecordsAsync(childType, [.. ids], cancellationToken);
        if (records is not Outcome<ImmutableArray<Observation>>.Success { Value: var childObservations })
        {
            failures.Add(((Outcome<ImmutableArray<Observation>>.Failure)records).Reason);
            return null;
        }

        return (parentObservations, childObservations);
    }

    private WorkDelay Delay(Child child, string reason) => new(
        child.Taken.Item.Key,
        time.GetUtcNow() + Backoff.After(child.Taken.Attempts + 1, RetryMin, RetryMax),
        reason,
        WaitKey.For(child.Parent));

    /// <summary>The record that a taken item waits for.</summary>
    public static RecordRef ParentOf(TakenWork taken) => RecordRef.Parse(Encoding.UTF8.GetString(taken.Item.Payload.Span));

    private sealed record Child(TakenWork Taken, RecordRef Record, RecordRef Parent)
    {
        public static Child Of(TakenWork taken) =>
            new(taken, RecordRef.Parse(taken.Item.Key), ParentOf(taken));
    }
}
