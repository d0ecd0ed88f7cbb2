using Hearth.Sandbox.Hosting;
using Hearth.Sandbox.Traffic;
using Hearth.Silo.Configuration;
using Hearth.Silo.Hosting.Sandbox;
using Hearth.Silo.Telemetry;
using Hearth.Storage.Schema;
using Serilog.Extensions.Logging;

namespace Hearth.Silo.Hosting;

/// <summary>
/// One running process of Hearth. Starts in the order in which the parts need each other (sandbox, schema, silo, API) and
/// stops in the reverse order, so that nothing is edited, read or written after the part that serves it is gone.
/// </summary>
internal sealed class HearthProcess : IAsyncDisposable
{
    private readonly Serilog.Core.Logger _logger;

    private HearthProcess(HearthOptions options, Serilog.Core.Logger logger) => (Options, _logger) = (options, logger);

    /// <summary>What the process runs with, the sandbox's account included.</summary>
    public HearthOptions Options { get; }

    /// <summary>The emulated vendors, where the process brings them along.</summary>
    public SandboxHost? Sandbox { get; private set; }

    /// <summary>The running application.</summary>
    public WebApplication Application { get; private set; } = null!;

    /// <summary>Starts everything that the options ask for. On failure nothing is left running.</summary>
    public static async Task<HearthProcess> StartAsync(WebApplicationBuilder builder, HearthOptions options, CancellationToken cancellationToken)
    {
        var process = new HearthProcess(options, LogComposition.Create(options));
        try
        {
            Directory.CreateDirectory(options.DataFolder);
            await process.StartSandboxAsync(cancellationToken);
            process.Application = builder.Compose(options, process._logger);
            await process.Application.Services.GetRequiredService<IHearthSchema>().MigrateAsync(cancellationToken);
            await process.Application.StartAsync(cancellationToken);
            process.SendPeopleToWork();
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when the process was asked to stop and everything but the sandbox has stopped.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => Application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Sandbox?.Traffic.Apply(new TrafficSettings(On: false));
        if (Application is not null)
        {
            await Application.StopAsync();
            await Application.DisposeAsync();
        }

        if (Sandbox is not null)
        {
            await Sandbox.DisposeAsync();
        }

        await _logger.DisposeAsync();
    }

    private async Task StartSandboxAsync(CancellationToken cancellationToken)
    {
        if (Options.Sandbox.Enabled is not true)
        {
            return;
        }

        var sandbox = SandboxAccount.Options(Options, new SerilogLoggerFactory(_logger));
        Sandbox = await SandboxHost.StartAsync(sandbox, cancellationToken);
        Options.Accounts[Options.Sandbox.Account] = SandboxAccount.Of(Sandbox, sandbox, Options.Sandbox.Policy);
    }

    private void SendPeopleToWork()
    {
        if (Sandbox is not { } sandbox || !Options.Sandbox.Traffic)
        {
            return;
        }

        Application.Lifetime.ApplicationStopping.Register(() => sandbox.Traffic.Apply(new TrafficSettings(On: false)));
        sandbox.Traffic.Apply(new TrafficSettings(On: true));
    }
}
