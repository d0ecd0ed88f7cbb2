using System.Collections.Immutable;

namespace Hearth.Tests.Simulation.Mutations;

/// <summary>A rule broken on purpose: a plausible mistake that the simulation must notice.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Seed">The first seed that was seen to notice it, with which every check begins.</param>
/// <param name="Sentence">What the broken program does.</param>
/// <param name="Changes">Where the product is broken: more than one place where it has a second line of defence.</param>
internal sealed record Mutation(string Name, int Seed, string Sentence, ImmutableArray<TextChange> Changes)
{
    /// <summary>The word that stands for the mutation's switch.</summary>
    public const string Switch = "MUTANT";

    /// <summary>A rule that is broken in one place.</summary>
    public Mutation(string name, int seed, string sentence, string file, string original, string broken)
        : this(name, seed, sentence, [new TextChange(file, original, broken)])
    {
    }

    /// <inheritdoc />
    public override string ToString() => Name;
}
