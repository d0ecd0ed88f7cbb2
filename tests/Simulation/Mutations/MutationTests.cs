namespace Hearth.Tests.Simulation.Mutations;

/// <summary>Tests of the simulation itself: it has to notice each rule that is broken on purpose.</summary>
public sealed class MutationTests(MutationTests.Tree tree, ITestOutputHelper output) : IClassFixture<MutationTests.Tree>
{
    private const int SeedsMax = 500;

    // Enough to trust that a law which breaks under a mutation does not break without one.
    private const int SeedsWithoutMutation = 100;

    public static TheoryData<string> Names => [.. MutationList.Shown];

    [Fact]
    public async Task EveryMutation_FitsTheProductAndCompiles()
    {
        var built = await tree.BuiltAsync();
        output.WriteLine($"{MutationList.All.Count} mutations, built in {built.BuildTime.TotalSeconds:0.0} s");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task AMutation_IsNoticed(string name)
    {
        var verdict = await RunAsync(MutationList.Find(name), SeedsMax);
        verdict.IsNoticed.Should().BeTrue($"{MutationList.Find(name).Sentence} That must break a law within {SeedsMax} seeds.");
    }

    [Fact]
    public async Task WithoutMutation_TheCopyKeepsTheLaws()
    {
        var verdict = await RunAsync(mutation: null, SeedsWithoutMutation);
        verdict.IsNoticed.Should().BeFalse(verdict.ToString());
    }

    [Fact]
    public void EveryMutation_HasANameAndASwitchOfItsOwn()
    {
        MutationList.All.Select(mutation => mutation.Name).Should().OnlyHaveUniqueItems();
        MutationList.All.Should().OnlyContain(mutation => mutation.Broken.Contains(Mutation.Switch) && !mutation.Original.Contains(Mutation.Switch));
    }

    [Fact]
    public void AMutationThatDoesNotFit_IsNamed()
    {
        var mutation = new Mutation("broken", "Breaks.", "src/Some.cs", "one", "MUTANT");
        FluentActions.Invoking(() => MutationFit.Apply("one and one", [mutation])).Should().Throw<InvalidOperationException>()
            .WithMessage("'broken' no longer fits src/Some.cs*2 times*");
        MutationFit.Apply("one", [mutation]).Should().Be("global::Hearth.Domain.Mutant.Is(\"broken\")");
    }

    private async Task<MutationVerdict> RunAsync(Mutation? mutation, int count)
    {
        var verdict = await new MutationCheck(await tree.BuiltAsync()).RunAsync(mutation, MutationCheck.FirstSeed, count, TestContext.Current.CancellationToken);
        output.WriteLine(verdict.ToString());
        return verdict;
    }

    /// <summary>The copy, built when the first test asks for it.</summary>
    public sealed class Tree : IDisposable
    {
        private readonly Lazy<Task<MutantTree>> _tree = new(() => MutantTree.BuildAsync(TestContext.Current.CancellationToken));

        internal Task<MutantTree> BuiltAsync() => _tree.Value;

        /// <inheritdoc />
        public void Dispose()
        {
            if (_tree is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } built })
            {
                built.GetAwaiter().GetResult().Dispose();
            }
        }
    }
}
