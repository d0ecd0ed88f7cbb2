using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>
/// The database as everyone reaches it: a statement travels there, happens as a whole or not at all, and the answer travels
/// back. It outlives every crash of the program.
/// </summary>
internal sealed class Disk(World world, Faults faults)
{
    private readonly Draw _draw = world.DrawFor("disk");

    /// <summary>Runs a statement.</summary>
    public Task<T> RunAsync<T>(Func<T> statement)
    {
        var failsBefore = faults.Strikes(FaultKind.DiskFailsBefore);
        var failsAfter = faults.Strikes(FaultKind.DiskFailsAfter);
        var sender = world.Machine;
        return world.CallAsync(
            Latency(),
            () =>
            {
                // What has not arrived when its sender is killed never does.
                if (failsBefore || !sender.IsAlive)
                {
                    throw new DiskException("The database could not be reached.");
                }

                var answer = statement();
                return failsAfter ? throw new DiskException("The connection broke after the commit.") : answer;
            },
            Latency());
    }

    /// <summary>Runs a statement.</summary>
    public Task RunAsync(Action statement) => RunAsync(() =>
    {
        statement();
        return true;
    });

    private TimeSpan Latency() => faults.Strikes(FaultKind.DiskSlow)
        ? _draw.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20))
        : _draw.Between(TimeSpan.Zero, TimeSpan.FromMilliseconds(4));
}
