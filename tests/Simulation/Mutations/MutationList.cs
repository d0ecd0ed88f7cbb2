namespace Hearth.Tests.Simulation.Mutations;

/// <summary>Every mistake that the simulation should notice.</summary>
internal static class MutationList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
        [.. DomainMutations.Deciding, .. DomainMutations.Writing, .. GrainMutations.Reading, .. GrainMutations.Storing];

    /// <summary>
    /// Those that the worlds of today are known to show, which every build checks. The others are for the command: each that stays
    /// unnoticed is a gap in the worlds or in the laws.
    /// </summary>
    public static IReadOnlyList<string> Shown { get; } =
    [
        "echo-check-off", "rendering-forgotten", "stale-check-off", "ownership-ignored", "refusal-not-written-back", "conflict-ignored",
        "creation-not-verified", "merge-not-absorbed", "cursor-moves-first", "event-completed-first", "children-dropped", "given-up-at-once",
    ];

    /// <summary>One by its name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Mutation Find(string name) => All.FirstOrDefault(mutation => mutation.Name == name)
        ?? throw new ArgumentException($"There is no mutation '{name}'. There are: {string.Join(", ", All)}.", nameof(name));
}
