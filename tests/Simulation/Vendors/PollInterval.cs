using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Vendors;

/// <summary>How often a run reads the feeds of a connection: some runs live by webhooks, others by feeds.</summary>
internal static class PollInterval
{
    /// <summary>Draws the interval of a connection.</summary>
    public static TimeSpan Drawn(World world, ConnectionId connection) =>
        TimeSpan.FromSeconds(world.DrawFor($"{connection} interval").Of([10, 60, 300]));
}
