using Hearth.Sandbox.Faults;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;

namespace Hearth.Sandbox.Hosting;

/// <summary>
/// A running sandbox: a HubSpot portal and a ServiceTitan tenant on two ports of 127.0.0.1, with people at work on both. A
/// development tool: its credentials are public.
/// </summary>
public sealed class SandboxHost : IAsyncDisposable
{
    /// <summary>The option that chooses the HubSpot side's port.</summary>
    public const string HubSpotPortOption = "--hubspot-port";

    /// <summary>The option that chooses the ServiceTitan side's port.</summary>
    public const string ServiceTitanPortOption = "--servicetitan-port";

    private readonly SandboxState _state;
    private readonly WebApplication _hubSpot;
    private readonly WebApplication _serviceTitan;
    private SnapshotKeeper? _keeper;
    private bool _isStopped;

    private SandboxHost(SandboxState state, SandboxOptions options)
    {
        _state = state;
        HubSpotFaults = new FaultPlan(options.Seed);
        _hubSpot = LoopbackServer.Build(
            options.HubSpotPort, options.Logging, services => services.AddHubSpotSandbox(state.Portal, HubSpotFaults));
        _hubSpot.UseHubSpotFaults(state.Portal, HubSpotFaults);
        _hubSpot.MapHubSpot(state.Portal, HubSpotFaults).MapTraffic(state.Traffic);
        _serviceTitan = LoopbackServer.Build(
            options.ServiceTitanPort, options.Logging, services => services.AddServiceTitan(state.Tenant));
        _serviceTitan.UseServiceTitanFaults(state.Tenant);
        _serviceTitan.MapServiceTitan(state.Tenant).MapTraffic(state.Traffic);
    }

    /// <summary>The base address of HubSpot's API.</summary>
    public Uri HubSpotAddress { get; private set; } = null!;

    /// <summary>The base address of ServiceTitan's API and of its token endpoint.</summary>
    public Uri ServiceTitanAddress { get; private set; } = null!;

    /// <summary>The HubSpot side, for use in process.</summary>
    public HubSpotPortal Portal => _state.Portal;

    /// <summary>What goes wrong at HubSpot on purpose; ServiceTitan's plan is <see cref="ServiceTitanTenant.Faults"/>.</summary>
    public FaultPlan HubSpotFaults { get; }

    /// <summary>The ServiceTitan side, for use in process.</summary>
    public ServiceTitanTenant Tenant => _state.Tenant;

    /// <summary>The people.</summary>
    public TrafficGenerator Traffic => _state.Traffic;

    /// <summary>Whether both sides come from a snapshot rather than from the seed.</summary>
    public bool IsRestored => _state.IsRestored;

    /// <summary>Loads or seeds both sides, listens, and sends the people to work where the options say so.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="SandboxPortTakenException">A port is in use by another program; nothing is left running.</exception>
    /// <exception cref="InvalidDataException">The snapshot file can't be read; nothing is left running.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside of its range.</exception>
    public static async Task<SandboxHost> StartAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var host = new SandboxHost(await SandboxState.LoadAsync(options, cancellationToken), options);
        try
        {
            await host.ListenAsync(options, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends the people home, writes the snapshot and stops listening. Doing it again does nothing.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_isStopped)
        {
            return;
        }

        _isStopped = true;
        await Traffic.DisposeAsync();
        await _hubSpot.StopAsync(cancellationToken);
        await _serviceTitan.StopAsync(cancellationToken);
        if (_keeper is not null)
        {
            await _keeper.DisposeAsync();
        }
    }

    /// <summary>Stops, and lets go of everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await _hubSpot.DisposeAsync();
        await _serviceTitan.DisposeAsync();
    }

    private async Task ListenAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        if (options.SnapshotFile is { } path)
        {
            _keeper = await SnapshotKeeper.StartAsync(_state, path, options.SnapshotEvery, options.Time);
        }

        HubSpotAddress = await LoopbackServer.ListenAsync(_hubSpot, options.HubSpotPort, HubSpotPortOption, cancellationToken);
        ServiceTitanAddress = await LoopbackServer.ListenAsync(
            _serviceTitan, options.ServiceTitanPort, ServiceTitanPortOption, cancellationToken);
        Traffic.Apply(options.Traffic);
    }
}
