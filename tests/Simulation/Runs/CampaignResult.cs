using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Runs;

/// <summary>How many runs went.</summary>
/// <param name="Runs">How many were made.</param>
/// <param name="Actions">How many actions people took.</param>
/// <param name="Writes">How many fields Hearth wrote.</param>
/// <param name="Faults">How often each kind of fault happened.</param>
/// <param name="Failed">The failing run with the smallest seed, or null.</param>
internal sealed record CampaignResult(
    int Runs, long Actions, long Writes, IReadOnlyDictionary<FaultKind, long> Faults, RunResult? Failed);
