namespace Hearth.Connectors.Quotas;

/// <summary>Never waits. For tools and tests that call a vendor with no cluster around them.</summary>
public sealed class UnlimitedQuota : ICallQuota
{
    /// <inheritdoc />
    public ValueTask WaitAsync(CallKind kind, CallPriority priority, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public void Learn(QuotaSignal signal)
    {
    }
}
