namespace Hearth.Tests.Simulation.Mutations;

/// <summary>One place where a mutation breaks the product.</summary>
/// <param name="File">The file of the product, relative to the repository, with forward slashes.</param>
/// <param name="Original">A text that stands exactly once in that file.</param>
/// <param name="Broken">What stands there instead. <see cref="Mutation.Switch"/> in it is true in a run of this mutation and false in all others.</param>
internal sealed record TextChange(string File, string Original, string Broken);
