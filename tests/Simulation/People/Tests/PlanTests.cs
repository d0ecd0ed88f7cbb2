using Hearth.Tests.Simulation.Vendors.Tests;

namespace Hearth.Tests.Simulation.People.Tests;

public sealed class PlanTests
{
    [Fact]
    public void The_same_seed_gives_the_same_story_and_the_same_end()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var (one, other) = (Run(seed), Run(seed));
            one.Story.Lines.Should().Equal(other.Story.Lines, "seed {0}", seed);
            one.EndState().Should().Equal(other.EndState(), "seed {0}", seed);
        }
    }

    [Fact]
    public void Where_all_rates_are_zero_nothing_goes_wrong()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var run = VendorRun.Calm(seed);
            Plan.Drawn(seed).Begin(run.World, run.Town);
            run.Drain();
            run.Faults.Met.Should().BeEmpty();
        }
    }

    [Fact]
    public void A_plan_without_an_action_is_the_same_otherwise()
    {
        var plan = Plan.Drawn(5);
        var shorter = plan.Without(new HashSet<int> { plan.Actions[3].Number });
        shorter.Actions.Should().Equal(plan.Actions.RemoveAt(3));
    }

    [Fact]
    public void Many_plans_are_of_many_kinds()
    {
        var plans = Enumerable.Range(1, 200).Select(Plan.Drawn).ToList();
        plans.SelectMany(plan => plan.Actions).Select(action => action.Deed.GetType()).Distinct().Should().HaveCount(Kinds());
        plans.Should().AllSatisfy(plan => plan.Actions.Length.Should().BeInRange(1, 66));
        plans.Should().Contain(plan => plan.Actions.Any(action => action.At == TimeSpan.Zero));
    }

    private static int Kinds() => typeof(Deed).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(Deed)));

    private static VendorRun Run(int seed)
    {
        var run = new VendorRun(seed);
        Plan.Drawn(seed).Begin(run.World, run.Town);
        run.Drain();
        return run;
    }
}
