using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearth.Tests.Simulation.Mutations;

/// <summary>
/// Asks the simulation whether it notices a mutation: runs its seeds in the mutated copy until one breaks a law. It says so in a
/// line <c>seed 17 breaks Ownership: …</c> and returns 1; where every seed keeps the laws, it returns 0.
/// </summary>
internal sealed partial class MutationCheck(MutantTree tree)
{
    /// <summary>The seed to begin with, so that two checks see the same.</summary>
    public const int FirstSeed = 1;

    /// <summary>How many seeds a mutation has at most in which it must be noticed.</summary>
    public const int SeedsMax = 2_000;

    private const int LawBroken = 1;

    /// <summary>
    /// Whether a mutation is noticed: by the seed that is known to, or, where the worlds have changed since, by any of the first
    /// <see cref="SeedsMax"/>.
    /// </summary>
    public async Task<MutationVerdict> FindAsync(Mutation mutation, CancellationToken cancellationToken) =>
        await RunAsync(mutation, mutation.Seed, 1, cancellationToken) is { IsNoticed: true } known
            ? known
            : await RunAsync(mutation, FirstSeed, SeedsMax, cancellationToken);

    /// <summary>Runs a range of seeds.</summary>
    /// <param name="mutation">The mutation; null for none.</param>
    /// <param name="from">The first seed.</param>
    /// <param name="count">How many seeds, at most.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="InvalidOperationException">The simulation ended otherwise than by a verdict.</exception>
    public async Task<MutationVerdict> RunAsync(Mutation? mutation, int from, int count, CancellationToken cancellationToken)
    {
        string[] arguments = ["seeds", "--from", Text(from), "--count", Text(count), "--no-story"];
        var run = await tree.RunAsync(mutation, arguments, cancellationToken);
        var broken = run.Lines.Select(line => BrokenSeed().Match(line)).FirstOrDefault(match => match.Success);
        return (run.ExitCode, broken) switch
        {
            (0, null) => new MutationVerdict(mutation, null, null),
            (LawBroken, not null) => new MutationVerdict(
                mutation, int.Parse(broken.Groups["seed"].Value, CultureInfo.InvariantCulture), broken.Groups["law"].Value),
            _ => throw new InvalidOperationException(
                $"The simulation of '{mutation?.Name ?? "no mutation"}' ended with {run.ExitCode}:\n{string.Join('\n', run.Lines.TakeLast(20))}"),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^seed (?<seed>\d+) breaks (?<law>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BrokenSeed();
}
