using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Grains.Erasing;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>
/// Drains a connection's webhook events. An event is an invalidation: what it says is only used to see that nothing is new;
/// otherwise the record is read again.
/// </summary>
internal sealed class EventDrain(
    IConnector connector,
    AccountId account,
    ObservationRouter router,
    IIdentityIndex identities,
    PrivacyEraser eraser,
    IWorkSets work,
    FailureTally failures,
    TimeProvider time) : IInboxDrain
{
    /// <inheritdoc />
    public WorkSet Set => WorkSet.Inbox;

    /// <inheritdoc />
    public string Lane { get; } = GrainKeys.InboxLane(account, connector.Connection);

    /// <inheritdoc />
    public string? WaitsFor(TakenWork taken) => null;

    /// <inheritdoc />
    public async Task<RouteReport> DrainAsync(IReadOnlyList<TakenWork> taken, CancellationToken cancellationToken)
    {
        var batch = new EventBatch();
        foreach (var item in taken)
        {
            batch.Add(item, connector.ReadEvent(item.Item.Payload, item.EnqueuedAt));
        }

        var manner = new RouteManner(OutboxPriority.Interactive, Again: taken.Any(item => item.Attempts > 0));
        var total = await RouteAsync(batch.Hints, manner, cancellationToken);
        var gone = await KnownGoneAsync(batch.Gone, cancellationToken);
        var unread = new Dictionary<RecordRef, Setback>();
        // What is gone is read too: the vendor may still show what people did to it last.
        foreach (var type in batch.Unread.Union(gone.Select(observation => observation.Record)).GroupBy(record => record.Type))
        {
            var answer = await connector.ReadRecordsAsync(type.Key, [.. type.Select(record => record.Id)], cancellationToken);
            if (answer is Outcome<ImmutableArray<Observation>>.Success { Value: var observations })
            {
                total = total.Add(await RouteAsync(observations, manner, cancellationToken));
                continue;
            }

            var failure = ((Outcome<ImmutableArray<Observation>>.Failure)answer).Reason;
            failures.Add(failure);
            type.ToList().ForEach(record => unread[record] = Setback.Unread(failure.Message));
        }

        total = total.Add(await RouteAsync([.. gone.Where(observation => !unread.ContainsKey(observation.Record))], manner, cancellationToken));
        var remembered = await EraseAsync(batch.Erased, cancellationToken);
        await SettleAsync(taken, batch, [unread, InboxSettlement.SetbacksOf(total), remembered], cancellationToken);
        return total;
    }

    /// <summary>Erases people one by one. What fails for one of them is tried again, and the others do not wait for it.</summary>
    private async Task<Dictionary<RecordRef, Setback>> EraseAsync(Dictionary<RecordRef, DateTimeOffset> erased, CancellationToken cancellationToken)
    {
        var setbacks = new Dictionary<RecordRef, Setback>();
        foreach (var (record, at) in erased)
        {
            try
            {
                await eraser.EraseAsync(account, connector, record, at, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failures.Add("unexpected", exception.GetType().Name);
                setbacks[record] = Setback.NotErased($"unexpected: {exception.GetType().Name}");
            }
        }

        return setbacks;
    }

    private async Task SettleAsync(
        IReadOnlyList<TakenWork> taken,
        EventBatch batch,
        ImmutableArray<Dictionary<RecordRef, Setback>> setbacks,
        CancellationToken cancellationToken)
    {
        var settlement = new InboxSettlement(work, this, time);
        foreach (var item in taken)
        {
            settlement.Add(item, batch.Malformed.GetValueOrDefault(item.Item.Key) ?? SetbackOf(batch.RecordOf(item)));
        }

        await settlement.StoreAsync(cancellationToken);

        Setback? SetbackOf(RecordRef? record) => record is null
            ? null
            : setbacks.Select(of => of.GetValueOrDefault(record.Value)).FirstOrDefault(setback => setback is not null);
    }

    /// <summary>Only records that are linked can be gone; for the rest there is nothing to do.</summary>
    private async Task<ImmutableArray<Observation>> KnownGoneAsync(
        List<(RecordRef Record, DateTimeOffset At)> gone, CancellationToken cancellationToken)
    {
        if (gone.Count == 0)
        {
            return [];
        }

        var known = await identities.FindEntitiesAsync(account, [.. gone.Select(item => item.Record)], cancellationToken);
        return
        [
            .. gone.Where(item => known.ContainsKey(item.Record)).Select(item => new Observation
            {
                Record = item.Record,
                System = connector.System,
                ModifiedAt = item.At,
                ReadAt = time.GetUtcNow(),
                State = RecordState.Archived,
            }),
        ];
    }

    private Task<RouteReport> RouteAsync(ImmutableArray<Observation> observations, RouteManner manner, CancellationToken cancellationToken) =>
        router.RouteAsync(account, connector.Connection, observations, manner, cancellationToken);
}
