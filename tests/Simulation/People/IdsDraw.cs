using Hearth.Tests.Simulation.People.Deeds;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.People;

/// <summary>Draws who takes Hearth's ids out of records. From a stream of its own, so that everything else of a plan stays as it is.</summary>
internal static class IdsDraw
{
    private const double PlansWithLosses = 0.25;
    private const int LossesMax = 3;
    private const int JobsMax = 2;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    /// <summary>A plan with what is taken out.</summary>
    public static Plan Added(Plan plan, Draw draw)
    {
        var actions = plan.Actions.ToList();
        for (var losses = draw.Chance(PlansWithLosses) ? draw.Between(1, LossesMax) : 0; losses > 0; losses--)
        {
            var after = draw.Of(plan.Actions);
            Deed deed = draw.Chance(0.25) ? new TakeIdsOfDeal(draw.Between(1, JobsMax)) : new TakeIdsOfContact(draw.Chance(0.5));
            actions.Add(new PlannedAction(actions.Max(action => action.Number) + 1, after.At + draw.Between(Soon, Later), after.Household, deed));
        }

        return Plan.Of(actions);
    }
}
