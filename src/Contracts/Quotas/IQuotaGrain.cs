namespace Hearth.Contracts.Quotas;

/// <summary>The one authority over a connection's calls. Key: <c>account/connection</c>.</summary>
[Alias("hearth.quota")]
public interface IQuotaGrain : IGrainWithStringKey
{
    /// <summary>Leases calls to a silo: how many it may make now, or how long it must wait before it asks again.</summary>
    [Alias("lease")]
    Task<QuotaLease> LeaseAsync(bool search, int priority, int calls);

    /// <summary>Tells what a vendor's answer said about its limits.</summary>
    [Alias("learn")]
    Task LearnAsync(QuotaReport report);
}
