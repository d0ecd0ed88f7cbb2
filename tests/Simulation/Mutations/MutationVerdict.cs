namespace Hearth.Tests.Simulation.Mutations;

/// <summary>What the simulation said of a mutation.</summary>
/// <param name="Mutation">The mutation; null for the copy as it should be.</param>
/// <param name="Seed">The first seed that broke a law, or null.</param>
/// <param name="Law">The law that it broke, and how; null where none was.</param>
internal sealed record MutationVerdict(Mutation? Mutation, int? Seed, string? Law)
{
    /// <summary>True when a law was broken.</summary>
    public bool IsNoticed => Seed is not null;

    /// <inheritdoc />
    public override string ToString() => $"{Mutation?.Name ?? "no mutation"}: {(IsNoticed ? $"seed {Seed} breaks {Law}" : "not noticed")}";
}
