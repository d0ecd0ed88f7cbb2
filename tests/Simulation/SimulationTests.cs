using Hearth.Tests.Simulation.Runs;

namespace Hearth.Tests.Simulation;

/// <summary>The laws hold in thousands of hostile schedules.</summary>
public sealed class SimulationTests
{
    private const int Seeds = 2_000;

    [Fact]
    public void EveryLaw_HoldsInEverySchedule()
    {
        var result = Campaign.Run([.. Enumerable.Range(1, Seeds)]);
        Console.WriteLine(Campaign.Summary(result));
        if (result.Failed is { } failed)
        {
            Assert.Fail(Campaign.Explain(failed));
        }
    }

    [Fact]
    public void Run_IsTheSameEveryTime()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var options = new RunOptions(seed) { KeepsStory = true };
            SimulationRun.Execute(options).Story.Should().Equal(SimulationRun.Execute(options).Story, "seed {0} decides everything", seed);
        }
    }
}
