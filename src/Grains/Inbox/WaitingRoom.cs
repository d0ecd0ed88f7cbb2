using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>
/// Drains a connection's waiting room: what waits is read again together with what it waits for. By now both may be known, or
/// the vendor is asked for both. A child leaves when its entity has it, when nothing is left of it (a single read that does not show
/// it proves nothing) or of its parent, or, after its parent could not be found many times, as a dead letter. A contact waits for the customer
/// that it names, which stands in another system and is no parent: where there is none, the contact is delivered as if it named nobody.
/// </summary>
internal sealed class WaitingRoom(
    IConnector connector, AccountSetup setup, ObservationRouter router, IWorkSets work, FailureTally failures, TimeProvider time) : IInboxDrain
{
    /// <inheritdoc />
    public WorkSet Set => WorkSet.WaitingRoom;

    /// <inheritdoc />
    public string Lane { get; } = GrainKeys.WaitingLane(setup.Account, connector.Connection);

    /// <inheritdoc />
    public string? WaitsFor(TakenWork taken) => WaitKey.For(Child.Of(taken).Parent);

    /// <inheritdoc />
    public async Task<RouteReport> DrainAsync(IReadOnlyList<TakenWork> taken, CancellationToken cancellationToken)
    {
        var settlement = new InboxSettlement(work, this, time);
        var total = RouteReport.Nothing;
        foreach (var type in taken.Select(Child.Of).GroupBy(child => (child.Record.Type, ParentType: child.Parent.Type, child.Parent.Connection)))
        {
            // What names a tenant that has been disconnected since names nobody.
            var parents = setup.Connections.FirstOrDefault(connection => connection.Shape.Connection == type.Key.Connection)?.Connector;
            if (await ReadAsync(type.Key.Type, parents, type.Key.ParentType, [.. type], cancellationToken) is not { } read)
            {
                type.ToList().ForEach(child => settlement.Add(child.Taken, Setback.Unread("The record it waits for could not be read.")));
                continue;
            }

            var report = await RouteAsync(parents, read.Parents, read.Children, cancellationToken);
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
                child.EndedAt is not null ? null
                : child.IsNaming ? waiting.Contains(child.Record) ? Setback.NamesNobody with { AttemptsMax = int.MaxValue } : shown.Contains(child.Record) ? null : Setback.Unshown
                : parents.Any(parent => parent.Record == child.Parent && parent.State is not RecordState.Live) ? null
                : waiting.Contains(child.Record) ? Setback.Orphan
                : shown.Contains(child.Record) ? null
                : Setback.Unshown;

            total = total.Add(report);
        }

        await settlement.StoreAsync(cancellationToken);
        return total;
    }

    private async Task<RouteReport> RouteAsync(
        IConnector? ofParents, ImmutableArray<Observation> parents, ImmutableArray<Observation> children, CancellationToken cancellationToken)
    {
        var manner = new RouteManner(OutboxPriority.Interactive, Again: true);
        if (ofParents is null || ofParents.Connection == connector.Connection)
        {
            return await router.RouteAsync(setup.Account, connector.Connection, parents.AddRange(children), manner, cancellationToken);
        }

        var first = await router.RouteAsync(setup.Account, ofParents.Connection, parents, manner, cancellationToken);
        return first.Add(await router.RouteAsync(setup.Account, connector.Connection, children, manner, cancellationToken));
    }

    private async Task<(ImmutableArray<Observation> Parents, ImmutableArray<Observation> Children)?> ReadAsync(
        string childType, IConnector? ofParents, string parentType, ImmutableArray<Child> children, CancellationToken cancellationToken)
    {
        var parents = ofParents is null
            ? new Outcome<ImmutableArray<Observation>>.Success([])
            : await ofParents.ReadRecordsAsync(parentType, [.. children.Select(child => child.Parent.Id).Distinct()], cancellationToken);
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
        var waiting = children.DistinctBy(child => child.Record).ToDictionary(child => child.Record);
        return (
            parentObservations,
            [
                .. childObservations.Where(observation => waiting.ContainsKey(observation.Record))
                    .Select(observation => Naming(observation, waiting[observation.Record], parentObservations)),
                .. EndsOf(children, parentObservations),
            ]);
    }

    /// <summary>
    /// A contact as it is delivered: where the customer that it names was merged, it names the survivor, and where none was to be found for
    /// long enough, it names nobody.
    /// </summary>
    private Observation Naming(Observation contact, Child child, ImmutableArray<Observation> customers)
    {
        if (!child.IsNaming || contact.Stored is not { Counterpart: { } named } stored || named != child.Parent)
        {
            return contact;
        }

        var customer = customers.FirstOrDefault(shown => shown.Record == named);
        return customer is { State: RecordState.Live } ? contact
            : Setback.NamesNobody.IsFinal(child.Taken, time.GetUtcNow()) ? contact with { Stored = stored with { Counterpart = null } }
            : customer is not null && RecordMerges.SurvivorOf(customer) is { } survivor ? contact with { Stored = stored with { Counterpart = survivor } }
            : contact;
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
        /// <summary>True for a record that names the other one, in another system, instead of hanging on it.</summary>
        public bool IsNaming => Parent.Connection != Record.Connection;

        public static Child Of(TakenWork taken)
        {
            var (parent, endedAt) = WaitItem.Read(taken.Item);
            return new(taken, RecordRef.Parse(taken.Item.Key), parent, endedAt);
        }
    }
}
