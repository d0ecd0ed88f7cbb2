using Hearth.Tests.Simulation.People.Deeds;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.People;

/// <summary>
/// Draws who takes back that two are one: an operator who splits a household, an office that undoes a merge. From a stream of its own, so
/// that everything else of a plan stays as it is.
/// </summary>
internal static class OperatorDraw
{
    private const double PlansWithSplits = 0.3;
    private const double MergesTakenBack = 0.6;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    /// <summary>A plan with what is taken back of it.</summary>
    public static Plan Added(Plan plan, Draw draw)
    {
        var actions = plan.Actions.ToList();
        foreach (var merge in plan.Actions.Where(action => action.Deed is MergeCustomers && draw.Chance(MergesTakenBack)))
        {
            Add(merge.At, merge.Household, new UnmergeCustomer());
        }

        for (var splits = draw.Chance(PlansWithSplits) ? draw.Between(1, 2) : 0; splits > 0; splits--)
        {
            var entered = draw.Of(plan.Actions);
            Add(entered.At, entered.Household, new SplitHousehold());
        }

        return Plan.Of(actions);

        void Add(TimeSpan after, int household, Deed deed) =>
            actions.Add(new PlannedAction(actions.Max(action => action.Number) + 1, after + draw.Between(Soon, Later), household, deed));
    }
}
