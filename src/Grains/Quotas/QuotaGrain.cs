using Hearth.Contracts;
using Hearth.Contracts.Quotas;
using Hearth.Domain.Recovery;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;

namespace Hearth.Grains.Quotas;

/// <summary>The one authority over a connection's calls. Its memory is the current window: a restart begins a new one.</summary>
[GrainType("quota"), KeepAlive]
public sealed class QuotaGrain(IGrainContext context, IConnectorDirectory directory, TimeProvider time) : IGrainBase, IQuotaGrain
{
    /// <summary>HubSpot's burst window for Professional portals (hubspot.md, limits), until its headers say otherwise.</summary>
    private const int HubSpotCallsMax = 190;

    /// <summary>ServiceTitan: 60 calls a second for an application and tenant (servicetitan.md, rate limits).</summary>
    private const int ServiceTitanCallsMax = 60;

    /// <summary>HubSpot: 5 searches a second for an account (hubspot.md, search).</summary>
    private const int SearchesMax = 5;

    private static readonly TimeSpan HubSpotWindow = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a call may be on its way to the vendor after it was granted. The vendor counts it then, so it is remembered
    /// that much longer than the window: otherwise two windows' calls could meet in one.
    /// </summary>
    private static readonly TimeSpan LeaseLife = TimeSpan.FromMilliseconds(100);

    /// <summary>Our window and the vendor's do not begin together, so a little of each is left alone.</summary>
    private const double Margin = 0.95;

    private CallBudget _ordinary = null!;
    private CallBudget _search = null!;

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        var (account, connection) = GrainKeys.Split(this.GetPrimaryKeyString());
        var system = directory.Get(account).Connection(new ConnectionId(connection)).Shape.System;
        _ordinary = system is SystemKind.HubSpot
            ? new CallBudget((int)(HubSpotCallsMax * Margin), HubSpotWindow + LeaseLife)
            : new CallBudget((int)(ServiceTitanCallsMax * Margin), Second + LeaseLife);
        _search = new CallBudget(SearchesMax - 1, Second + LeaseLife);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<QuotaLease> LeaseAsync(bool search, int priority, int calls)
    {
        var (granted, wait) = (search ? _search : _ordinary).Take(time.GetUtcNow(), calls, interactive: priority == 0);
        return Task.FromResult(new QuotaLease(granted, wait, LeaseLife));
    }

    /// <inheritdoc />
    public Task LearnAsync(QuotaReport report)
    {
        var budget = report.Search ? _search : _ordinary;
        budget.Learn(report.Max is { } max ? Math.Max(1, (int)(max * Margin)) : null, report.Window + LeaseLife);
        if (report.Throttled)
        {
            budget.Pause(time.GetUtcNow(), report.RetryAfter ?? budget.Window);
        }

        return Task.CompletedTask;
    }
}
