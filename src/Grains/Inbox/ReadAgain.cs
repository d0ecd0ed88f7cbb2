using System.Collections.Immutable;
using System.Text;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>
/// Drains the records that a feed had to leave behind because their entity could not take them in: each is read again and
/// delivered. One that cannot be delivered many times becomes a dead letter.
/// </summary>
internal sealed class ReadAgain(
    IConnector connector, AccountId account, ObservationRouter router, IWorkSets work, FailureTally failures, TimeProvider time) : IInboxDrain
{
    /// <inheritdoc />
    public WorkSet Set => WorkSet.Inbox;

    /// <inheritdoc />
    public string Lane { get; } = GrainKeys.ReadAgainLane(account, connector.Connection);

    /// <summary>The item under which a record waits to be read again. Left behind once more, it is newer than whatever was read for it meanwhile.</summary>
    public static WorkItem ItemFor(AccountId account, Undelivered undelivered, DateTimeOffset now) => new(
        GrainKeys.ReadAgainLane(account, undelivered.Record.Connection),
        undelivered.Record.ToString(),
        now.ToUnixTimeMilliseconds(),
        OutboxPriority.Ordinary,
        now,
        Encoding.UTF8.GetBytes(undelivered.Parent?.ToString() ?? ""));

    /// <inheritdoc />
    public string? WaitsFor(TakenWork taken) => null;

    /// <inheritdoc />
    public async Task<RouteReport> DrainAsync(IReadOnlyList<TakenWork> taken, CancellationToken cancellationToken)
    {
        var settlement = new InboxSettlement(work, this, time);
        var total = RouteReport.Nothing;
        foreach (var type in taken.GroupBy(item => RecordOf(item).Type))
        {
            var answer = await connector.ReadRecordsAsync(type.Key, [.. type.Select(IdToReadBy).Distinct()], cancellationToken);
            if (answer is not Outcome<ImmutableArray<Observation>>.Success { Value: var observations })
            {
                var failure = ((Outcome<ImmutableArray<Observation>>.Failure)answer).Reason;
                failures.Add(failure);
                type.ToList().ForEach(item => settlement.Add(item, Setback.Unread(failure.Message)));
                continue;
            }

            var report = await router.RouteAsync(
                account, connector.Connection, observations, new RouteManner(OutboxPriority.Ordinary, Again: true), cancellationToken);
            var setbacks = InboxSettlement.SetbacksOf(report);
            type.ToList().ForEach(item => settlement.Add(item, setbacks.GetValueOrDefault(RecordOf(item))));
            total = total.Add(report);
        }

        await settlement.StoreAsync(cancellationToken);
        return total;
    }

    private static RecordRef RecordOf(TakenWork taken) => RecordRef.Parse(taken.Item.Key);

    private static string IdToReadBy(TakenWork taken) =>
        ReadKey.Of(RecordOf(taken), () => RecordRef.Parse(Encoding.UTF8.GetString(taken.Item.Payload.Span)));
}
