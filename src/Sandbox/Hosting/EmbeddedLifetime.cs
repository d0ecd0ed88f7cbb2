namespace Hearth.Sandbox.Hosting;

/// <summary>Leaves the process's signals to whoever runs the process: the usual lifetime would stop the servers on Ctrl+C itself.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
