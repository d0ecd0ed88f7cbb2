namespace Hearth.Tests.Simulation.Mutations;

/// <summary>Tests of the simulation itself: it has to notice each rule that is broken on purpose.</summary>
public sealed class MutationTests(MutationTests.Tree tree, ITestOutputHelper output) : IClassFixture<MutationTests.Tree>
{
    // Enough to trust that a law which breaks under a mutation does not break without one.
    private const int SeedsWithoutMutation = 100;

    public static TheoryData<string> Names => [.. MutationList.All.Select(mutation => mutation.Name)];

    [Fact]
    public async Task EveryMutation_FitsTheProductAndCompiles()
    {
        var built = await tree.BuiltAsync();
        output.WriteLine($"{MutationList.All.Count} mutations, built in {built.BuildTime.TotalSeconds:0.0} s");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task AMutation_IsNoticed(string name)
    {
        var mutation = MutationList.Find(name);
        var verdict = await new MutationCheck(await tree.BuiltAsync()).FindAsync(mutation, TestContext.Current.CancellationToken);
        output.WriteLine(verdict.ToString());
        verdict.IsNoticed.Should().BeTrue($"{mutation.Sentence} That must break a law within {MutationCheck.SeedsMax} seeds.");
        tree.Noticed.Add(verdict);
    }

    [Fact]
    public async Task WithoutMutation_TheCopyKeepsTheLaws()
    {
        var verdict = await new MutationCheck(await tree.BuiltAsync())
            .RunAsync(mutation: null, MutationCheck.FirstSeed, SeedsWithoutMutation, TestContext.Current.CancellationToken);
        verdict.IsNoticed.Should().BeFalse(verdict.ToString());
    }

    [Fact]
    public void EveryMutation_HasANameAndASwitchOfItsOwn()
    {
        MutationList.All.Select(mutation => mutation.Name).Should().OnlyHaveUniqueItems();
        MutationList.All.SelectMany(mutation => mutation.Changes).Should()
            .OnlyContain(change => change.Broken.Contains(Mutation.Switch) && !change.Original.Contains(Mutation.Switch));
    }

    [Fact]
    public void AMutationThatDoesNotFit_IsNamed()
    {
        var mutation = new Mutation("broken", 1, "Breaks.", "src/Some.cs", "one", "MUTANT");
        var place = (mutation, mutation.Changes[0]);
        FluentActions.Invoking(() => MutationFit.Apply("one and one", [place])).Should().Throw<InvalidOperationException>()
            .WithMessage("'broken' no longer fits src/Some.cs*2 times*");
        MutationFit.Apply("one", [place]).Should().Be("global::Hearth.Domain.Mutant.Is(\"broken\")");
    }

    /// <summary>The copy, built when the first test asks for it.</summary>
    public sealed class Tree : IDisposable
    {
        private readonly Lazy<Task<MutantTree>> _tree = new(() => MutantTree.BuildAsync(TestContext.Current.CancellationToken));

        internal Task<MutantTree> BuiltAsync() => _tree.Value;

        internal List<MutationVerdict> Noticed { get; } = [];

        /// <inheritdoc />
        public void Dispose()
        {
            if (Noticed.Count > 0)
            {
                Console.WriteLine($"simulation: {Noticed.Count} of {MutationList.All.Count} mutations noticed, the last by seed {Noticed.Max(verdict => verdict.Seed)}");
            }

            if (_tree is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } built })
            {
                built.GetAwaiter().GetResult().Dispose();
            }
        }
    }
}
