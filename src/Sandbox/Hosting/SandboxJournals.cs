namespace Hearth.Sandbox.Hosting;

/// <summary>The journals of both sides: with the last snapshot they have everything that anybody was answered about.</summary>
internal sealed class SandboxJournals : IDisposable
{
    /// <summary>What the portal's files are told apart by.</summary>
    public const string HubSpot = "hubspot";

    /// <summary>What the tenant's files are told apart by.</summary>
    public const string ServiceTitan = "servicetitan";

    private readonly SandboxState _state;
    private readonly Journal _hubSpot;
    private readonly Journal _serviceTitan;

    /// <summary>Keeps every change from now on. A snapshot must be written before anybody can be answered.</summary>
    public SandboxJournals(SandboxState state, string snapshotPath)
    {
        _state = state;
        _hubSpot = Journal.Begin(snapshotPath, HubSpot, state.HubSpotJournal);
        _serviceTitan = Journal.Begin(snapshotPath, ServiceTitan, state.ServiceTitanJournal);
        state.Portal.KeepJournal(step => _hubSpot.Append(step, SandboxJson.Default.PortalStep));
        state.Tenant.KeepJournal(step => _serviceTitan.Append(step, SandboxJson.Default.TenantStep));
    }

    /// <summary>Begins a new generation under the portal's lock.</summary>
    public long RotateHubSpot() => _hubSpot.Rotate();

    /// <summary>Begins a new generation under the tenant's lock.</summary>
    public long RotateServiceTitan() => _serviceTitan.Rotate();

    /// <summary>Deletes what a snapshot that is on disk makes superfluous.</summary>
    public void DeleteBefore(SandboxSnapshot written)
    {
        _hubSpot.DeleteBefore(written.HubSpotJournal);
        _serviceTitan.DeleteBefore(written.ServiceTitanJournal);
    }

    /// <summary>Keeps nothing any more.</summary>
    public void Dispose()
    {
        _state.Portal.KeepJournal(null);
        _state.Tenant.KeepJournal(null);
        _hubSpot.Dispose();
        _serviceTitan.Dispose();
    }
}
