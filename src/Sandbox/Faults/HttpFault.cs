using System.Runtime.InteropServices;

namespace Hearth.Sandbox.Faults;

/// <summary>What happens to one call: a wait, and at most one failure.</summary>
/// <param name="Delay">How long the call waits before anything else; zero for none.</param>
/// <param name="Failure">The failure, or null where the call is served as usual.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HttpFault(TimeSpan Delay, FaultKind? Failure)
{
    /// <summary>Whether nothing happens to the call.</summary>
    public bool IsNone => Delay == TimeSpan.Zero && Failure is null;
}
