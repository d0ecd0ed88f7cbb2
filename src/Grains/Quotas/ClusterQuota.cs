using Hearth.Connectors.Quotas;
using Hearth.Contracts.Quotas;

namespace Hearth.Grains.Quotas;

/// <summary>
/// One silo's access to a connection's quota grain. Every call is asked for: a vendor's limit is far below what a grain
/// answers, and leave that was taken in advance would be lost to others, or used when the vendor counts a new window.
/// </summary>
public sealed class ClusterQuota(IGrainFactory grains, string key, TimeProvider time) : ICallQuota
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WaitMin = TimeSpan.FromMilliseconds(10);

    private int? _knownMax;

    /// <inheritdoc />
    public async ValueTask WaitAsync(CallKind kind, CallPriority priority, CancellationToken cancellationToken)
    {
        var quota = grains.GetGrain<IQuotaGrain>(key);
        while (await quota.LeaseAsync(kind is CallKind.Search, (int)priority, calls: 1) is { Calls: 0, Wait: var wait })
        {
            await Task.Delay(wait < WaitMin ? WaitMin : wait > WaitMax ? WaitMax : wait, time, cancellationToken);
        }
    }

    /// <inheritdoc />
    public void Learn(QuotaSignal signal)
    {
        var isNews = signal.Kind is CallKind.Ordinary && signal.Max is not null && signal.Max != _knownMax;
        if (!signal.Throttled && !isNews)
        {
            return;
        }

        _knownMax = isNews ? signal.Max : _knownMax;
        grains.GetGrain<IQuotaGrain>(key).LearnAsync(new QuotaReport(
            signal.Kind is CallKind.Search,
            signal.Max,
            signal.Remaining,
            signal.Window,
            signal.DailyRemaining,
            signal.Throttled,
            signal.RetryAfter)).Ignore();
    }
}
