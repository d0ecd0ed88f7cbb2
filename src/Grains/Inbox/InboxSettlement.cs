using Hearth.Grains.Routing;
using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>Gathers what came of the items that a drain took, and stores it.</summary>
internal sealed class InboxSettlement(IWorkSets work, IInboxDrain drain, TimeProvider time)
{
    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(5);

    private readonly List<WorkReceipt> _done = [];
    private readonly List<WorkDelay> _delays = [];
    private readonly List<WorkBurial> _burials = [];

    /// <summary>What must come again of a delivery, by the records that were asked for.</summary>
    public static Dictionary<Domain.Values.RecordRef, Setback> SetbacksOf(RouteReport report)
    {
        var setbacks = report.Unread.Distinct().ToDictionary(record => record, _ => Setback.Unread("The vendor could not be asked about the record."));
        foreach (var undelivered in report.NotDelivered)
        {
            foreach (var name in undelivered.Names)
            {
                setbacks[name] = Setback.Undelivered(undelivered.Reason);
            }
        }

        return setbacks;
    }

    /// <summary>The item is done where there is no setback; otherwise it comes again later, or is given up, as a dead letter where that is a loss.</summary>
    public void Add(TakenWork taken, Setback? setback)
    {
        switch (setback)
        {
            case null:
                _done.Add(new WorkReceipt(taken.Item.Key, taken.Item.Revision));
                break;
            case { IsNoLoss: true } final when final.IsFinal(taken, time.GetUtcNow()):
                _done.Add(new WorkReceipt(taken.Item.Key, taken.Item.Revision));
                break;
            case { } final when final.IsFinal(taken, time.GetUtcNow()):
                _burials.Add(new WorkBurial(taken.Item.Key, taken.Item.Revision, final.ErrorClass, final.Reason));
                break;
            default:
                _delays.Add(Later(taken, setback.Reason));
                break;
        }
    }

    /// <summary>Stores it.</summary>
    public async Task StoreAsync(CancellationToken cancellationToken)
    {
        await work.DelayAsync(drain.Set, drain.Lane, _delays, cancellationToken);
        await work.BuryAsync(drain.Set, drain.Lane, _burials, cancellationToken);
        await work.CompleteAsync(drain.Set, drain.Lane, _done, cancellationToken);
    }

    /// <summary>Puts back what was taken by a drain that failed: nothing is known of what came of it, and nobody should have to wait for the leases to end.</summary>
    public Task GiveBackAsync(IReadOnlyList<TakenWork> taken, Exception exception, CancellationToken cancellationToken) => work.DelayAsync(
        drain.Set, drain.Lane, [.. taken.Select(item => Later(item, $"unexpected: {exception.GetType().Name}"))], cancellationToken);

    private WorkDelay Later(TakenWork taken, string reason) => new(
        taken.Item.Key, time.GetUtcNow() + Backoff.After(taken.Attempts + 1, RetryMin, RetryMax), reason, drain.WaitsFor(taken));
}
