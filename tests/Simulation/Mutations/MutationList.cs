namespace Hearth.Tests.Simulation.Mutations;

/// <summary>Every mistake that the simulation should notice.</summary>
internal static class MutationList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
        [.. DomainMutations.Deciding, .. DomainMutations.Writing, .. GrainMutations.Reading, .. GrainMutations.Storing, .. GrainMutations.Dividing];

    /// <summary>One by its name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Mutation Find(string name) => All.FirstOrDefault(mutation => mutation.Name == name)
        ?? throw new ArgumentException($"There is no mutation '{name}'. There are: {string.Join(", ", All)}.", nameof(name));
}
