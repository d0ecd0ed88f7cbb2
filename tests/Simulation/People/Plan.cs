using System.Collections.Immutable;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.People;

/// <summary>Everything that people do in a run. Any action can be taken out: the others do what they did, as far as they can.</summary>
internal sealed record Plan(ImmutableArray<PlannedAction> Actions)
{
    /// <summary>The plan of a seed.</summary>
    public static Plan Drawn(int seed)
    {
        var draw = Draw.Of(seed, "people");
        var plan = Scenarios.Of(seed) switch
        {
            Scenario.SlowAnswers or Scenario.LateNews => TugOfWarDraw.Drawn(draw, householdsMax: 2),
            Scenario.LostAnswers => TugOfWarDraw.Drawn(draw, householdsMax: 4),
            Scenario.ChangesOfHeart => ConsentDraw.Drawn(draw),
            Scenario.Neighbours => NeighbourDraw.Drawn(draw),
            _ => PlanDraw.Drawn(draw),
        };
        return Scenarios.Of(seed) is Scenario.Anything or Scenario.Neighbours
            ? IdsDraw.Added(OperatorDraw.Added(plan, Draw.Of(seed, "operators")), Draw.Of(seed, "ids"))
            : plan;
    }

    /// <summary>The plan of some actions, in their time.</summary>
    public static Plan Of(IEnumerable<PlannedAction> actions) => new([.. actions.OrderBy(action => action.At).ThenBy(action => action.Number)]);

    /// <summary>The plan without some of its actions.</summary>
    public Plan Without(IReadOnlySet<int> numbers) => new(Actions.RemoveAll(action => numbers.Contains(action.Number)));

    /// <summary>When the last action happens.</summary>
    public TimeSpan End => Actions.IsEmpty ? TimeSpan.Zero : Actions.Max(action => action.At);

    /// <summary>Does at once what happens before the first synchronization, and lets the rest happen in its time.</summary>
    public void Begin(World world, Town town)
    {
        foreach (var action in Actions)
        {
            if (action.At <= world.Age)
            {
                action.Deed.Do(town, action.Household);
            }
            else
            {
                world.After(action.At - world.Age, () => action.Deed.Do(town, action.Household));
            }
        }
    }
}
