using System.CommandLine;
using Hearth.Tests.Simulation.Mutations;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Runs;

/// <summary>The command line beside the tests: many seeds, or the story of one.</summary>
internal static class SimulationCommand
{
    /// <summary>Runs many seeds.</summary>
    public const string Seeds = "seeds";

    /// <summary>Breaks rules on purpose and looks whether the laws notice.</summary>
    public const string Mutations = "mutations";

    /// <summary>Tells the story of one seed.</summary>
    public const string Story = "story";

    private static readonly Option<int> From = new("--from") { Description = "The first seed.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Count = new("--count") { Description = "How many seeds.", DefaultValueFactory = _ => 10_000 };

    private static readonly Option<Scenario?> OnlyScenario = new("--scenario") { Description = "Only the seeds that are about this." };

    private static readonly Option<bool> NoStory = new("--no-story") { Description = "Only say which seed fails first, without shrinking it." };

    private static readonly Option<bool> KeepGoing = new("--keep-going") { Description = "Run every seed and name each that fails." };

    private static readonly Option<int> Seed = new("--seed") { Description = "The seed.", Required = true };

    private static readonly Option<string[]> Names = new("--names") { Description = "Which mutations; all when none is named.", AllowMultipleArgumentsPerToken = true };

    private static readonly Option<int> SeedsMax = new("--count") { Description = "How many seeds each gets, at most.", DefaultValueFactory = _ => 2_000 };

    private static readonly Option<string> WithoutFaults = new("--without-faults") { Description = "Kinds of faults to leave out, separated by commas.", DefaultValueFactory = _ => "" };

    private static readonly Option<string> WithoutActions = new("--without-actions") { Description = "Numbers of actions to leave out, separated by commas.", DefaultValueFactory = _ => "" };

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>0 when every law held.</returns>
    public static Task<int> RunAsync(string[] arguments)
    {
        var seeds = new Command(Seeds, "Runs seeds until one breaks a law, and tells its story.") { From, Count, OnlyScenario, NoStory, KeepGoing };
        seeds.SetAction(parsed =>
        {
            if (parsed.GetValue(KeepGoing))
            {
                return Campaign.Survey(SeedsOf(parsed), Console.Out);
            }

            var result = Campaign.Run(SeedsOf(parsed));
            Console.WriteLine(Campaign.Summary(result));
            if (result.Failed is not { } failed)
            {
                return 0;
            }

            Console.WriteLine($"seed {failed.Options.Seed} breaks {failed.BrokenLaw}: {failed.Violations[0]}");
            if (!parsed.GetValue(NoStory))
            {
                Console.WriteLine(Campaign.Explain(failed));
            }

            return 1;
        });
        var story = new Command(Story, "Tells what happens in one run.") { Seed, WithoutFaults, WithoutActions };
        story.SetAction(parsed =>
        {
            var run = SimulationRun.Execute(new RunOptions(parsed.GetValue(Seed))
            {
                KeepsStory = true,
                WithoutFaults = [.. Split(parsed.GetValue(WithoutFaults)).Select(name => Enum.Parse<FaultKind>(name))],
                WithoutActions = [.. Split(parsed.GetValue(WithoutActions)).Select(int.Parse)],
            });
            Console.WriteLine(Report.Of(run));
            return run.BrokenLaw is null ? 0 : 1;
        });
        var mutations = new Command(Mutations, "Builds a copy in which each rule can be broken, and says which seed notices.") { Names, From, SeedsMax };
        mutations.SetAction((parsed, cancellation) => MutationCommand.RunAsync(
            parsed.GetValue(Names) ?? [], parsed.GetValue(From), parsed.GetValue(SeedsMax), Console.Out, cancellation));
        return new RootCommand("The deterministic simulation of Hearth.") { seeds, story, mutations }.Parse(arguments).InvokeAsync();
    }

    private static IReadOnlyList<int> SeedsOf(ParseResult parsed) =>
    [
        .. Enumerable.Range(parsed.GetValue(From), parsed.GetValue(Count))
            .Where(seed => parsed.GetValue(OnlyScenario) is not { } only || Scenarios.Of(seed) == only),
    ];

    private static string[] Split(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
