using Hearth.Connectors.Quotas;
using Hearth.Contracts.Quotas;

namespace Hearth.Grains.Quotas;

/// <summary>One silo's access to a connection's quota grain: leases a few calls at a time, so that not every call is a grain call.</summary>
public sealed class ClusterQuota(IGrainFactory grains, string key, TimeProvider time) : ICallQuota
{
    private const int CallsPerLease = 4;
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WaitMin = TimeSpan.FromMilliseconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<CallKind, (int Calls, DateTimeOffset Until)> _leased = [];
    private int? _knownMax;

    /// <inheritdoc />
    public async ValueTask WaitAsync(CallKind kind, CallPriority priority, CancellationToken cancellationToken)
    {
        while (!TakeLeased(kind))
        {
            var search = kind is CallKind.Search;
            var lease = await grains.GetGrain<IQuotaGrain>(key).LeaseAsync(search, (int)priority, search ? 1 : CallsPerLease);
            if (lease.Calls > 0)
            {
                lock (_lock)
                {
                    var left = _leased.TryGetValue(kind, out var held) && held.Until > time.GetUtcNow() ? held.Calls : 0;
                    _leased[kind] = (left + lease.Calls, time.GetUtcNow() + lease.Expires);
                }
            }
            else
            {
                await Task.Delay(lease.Wait < WaitMin ? WaitMin : lease.Wait > WaitMax ? WaitMax : lease.Wait, time, cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public void Learn(QuotaSignal signal)
    {
        if (!signal.Throttled && signal.Max == _knownMax)
        {
            return;
        }

        _knownMax = signal.Max ?? _knownMax;
        grains.GetGrain<IQuotaGrain>(key).LearnAsync(new QuotaReport(
            signal.Kind is CallKind.Search,
            signal.Max,
            signal.Remaining,
            signal.Window,
            signal.DailyRemaining,
            signal.Throttled,
            signal.RetryAfter)).Ignore();
    }

    private bool TakeLeased(CallKind kind)
    {
        lock (_lock)
        {
            if (!_leased.TryGetValue(kind, out var held) || held.Calls == 0 || held.Until <= time.GetUtcNow())
            {
                return false;
            }

            _leased[kind] = held with { Calls = held.Calls - 1 };
            return true;
        }
    }
}
