namespace Hearth.Tests.Simulation.Mutations;

/// <summary>The mutation check by hand: builds the mutated copy once and says what the simulation notices.</summary>
internal static class MutationCommand
{
    /// <summary>Runs some mutations, or all, and writes a line for each.</summary>
    /// <param name="names">Their names; none for all.</param>
    /// <param name="from">The first seed.</param>
    /// <param name="count">How many seeds each gets, at most.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What the process returns: 0 when each was noticed, else 1.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyCollection<string> names, int from, int count, TextWriter output, CancellationToken cancellationToken)
    {
        var mutations = names.Count == 0 ? MutationList.All : [.. names.Select(MutationList.Find)];
        using var tree = await MutantTree.BuildAsync(cancellationToken);
        await output.WriteLineAsync($"built in {tree.BuildTime.TotalSeconds:0.0} s");
        var check = new MutationCheck(tree);
        var noticed = 0;
        foreach (var mutation in mutations)
        {
            var verdict = await check.RunAsync(mutation, from, count, cancellationToken);
            noticed += verdict.IsNoticed ? 1 : 0;
            await output.WriteLineAsync(verdict.ToString());
        }

        await output.WriteLineAsync($"{noticed} of {mutations.Count} noticed within {count} seeds");
        return noticed == mutations.Count ? 0 : 1;
    }
}
