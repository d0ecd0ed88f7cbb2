namespace Hearth.Tests.Simulation.Mutations;

/// <summary>A rule broken on purpose: a plausible mistake that the simulation must notice.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Sentence">What the broken program does.</param>
/// <param name="File">The file of the product, relative to the repository, with forward slashes.</param>
/// <param name="Original">A text that stands exactly once in that file.</param>
/// <param name="Broken">What stands there instead. <see cref="Switch"/> in it is true in a run of this mutation and false in all others.</param>
internal sealed record Mutation(string Name, string Sentence, string File, string Original, string Broken)
{
    /// <summary>The word that stands for the mutation's switch.</summary>
    public const string Switch = "MUTANT";

    /// <inheritdoc />
    public override string ToString() => Name;
}
