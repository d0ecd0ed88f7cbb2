namespace Hearth.Connectors.Quotas;

/// <summary>
/// Leave to call a vendor. One authority per connection serves the whole cluster, so that many silos together stay within the
/// vendor's limits. Implemented over the quota grain; tests and tools may pass <see cref="UnlimitedQuota"/>.
/// </summary>
public interface ICallQuota
{
    /// <summary>Waits until a call may be made. Cancellation gives up the place.</summary>
    ValueTask WaitAsync(CallKind kind, CallPriority priority, CancellationToken cancellationToken);

    /// <summary>Tells what a vendor's answer said about its limits.</summary>
    void Learn(QuotaSignal signal);
}
