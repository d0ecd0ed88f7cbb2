using System.Collections.Immutable;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Runs;

/// <summary>Which run to make. The same options make the same run, on every machine.</summary>
/// <param name="Seed">What decides everything.</param>
internal sealed record RunOptions(int Seed)
{
    /// <summary>Actions of the plan, by number, that a shrunk run leaves out.</summary>
    public ImmutableSortedSet<int> WithoutActions { get; init; } = [];

    /// <summary>Kinds of faults that a shrunk run leaves out.</summary>
    public ImmutableSortedSet<FaultKind> WithoutFaults { get; init; } = [];

    /// <summary>True to remember what happened.</summary>
    public bool KeepsStory { get; init; }
}
