using System.Collections.Immutable;
using Hearth.Domain.Policy;

namespace Hearth.Grains.Policies;

/// <summary>What came of reading a policy document.</summary>
public abstract record PolicyReading
{
    private PolicyReading()
    {
    }

    /// <summary>The document is in order.</summary>
    /// <param name="Policy">The policy it holds.</param>
    public sealed record Loaded(SyncPolicy Policy) : PolicyReading;

    /// <summary>The document is refused as a whole; nothing of it applies.</summary>
    /// <param name="Problems">Every problem found, in the document's order; at least one.</param>
    public sealed record Invalid(ImmutableArray<PolicyProblem> Problems) : PolicyReading;
}
