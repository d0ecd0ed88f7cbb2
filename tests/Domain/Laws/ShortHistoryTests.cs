using System.Diagnostics;

namespace Hearth.Tests.Domain.Laws;

/// <summary>
/// The laws over every short history: two systems, one field, every owner, conflict rule, refusal action and receiver. What random
/// histories reach with luck, these reach for certain; what takes many moves is left to chance and to the simulation.
/// </summary>
public sealed class ShortHistoryTests(ITestOutputHelper output)
{
    private const int MovesMax = 6;
    private const int ShownMax = 5;

    [Fact]
    public void EveryShortHistory_KeepsTheLaws()
    {
        var clock = Stopwatch.StartNew();
        var (histories, worlds) = (0, 0);
        var broken = new List<string>();
        foreach (var scenario in ShortScenarios.All)
        {
            var ways = new ShortHistories(scenario);
            broken.AddRange(ways.Go(MovesMax));
            histories += ways.Histories;
            worlds += ways.Worlds;
        }

        output.WriteLine(
            $"{ShortScenarios.All.Count} policies, {histories:N0} histories of up to {MovesMax} moves, {worlds:N0} different worlds, {clock.Elapsed.TotalSeconds:0} s");
        string.Join("\n\n", broken.Take(ShownMax)).Should().BeEmpty($"of {broken.Count} histories none should break a law");
    }
}
