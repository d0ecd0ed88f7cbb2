using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Vendors;

/// <summary>How long after a change a vendor's feed or search shows it. Never longer than the vendor is known to need.</summary>
internal sealed class IndexLag(Faults faults, Draw draw, TimeSpan most)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);

    /// <summary>Draws the lag of a change.</summary>
    public TimeSpan Next() => faults.Strikes(FaultKind.IndexLags) ? draw.Between(Usual, most) : TimeSpan.Zero;
}
