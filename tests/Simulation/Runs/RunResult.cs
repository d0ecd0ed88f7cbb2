using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Runs;

/// <summary>How a run went.</summary>
/// <param name="Options">Which run it was.</param>
/// <param name="BrokenLaw">The first law that was broken, or null.</param>
/// <param name="Violations">Where.</param>
/// <param name="Faults">What went wrong on the way, and how often.</param>
/// <param name="Actions">How many actions people took.</param>
/// <param name="Writes">How many fields Hearth wrote.</param>
/// <param name="Story">What happened, where it was kept.</param>
internal sealed record RunResult(
    RunOptions Options,
    string? BrokenLaw,
    IReadOnlyList<string> Violations,
    IReadOnlyDictionary<FaultKind, int> Faults,
    int Actions,
    int Writes,
    IReadOnlyList<string> Story);
