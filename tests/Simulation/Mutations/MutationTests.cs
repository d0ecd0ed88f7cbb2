namespace Hearth.Tests.Simulation.Mutations;

/// <summary>Tests of the simulation itself: it has to notice each rule that is broken on purpose.</summary>
public sealed class MutationTests(MutationTests.Tree tree, ITestOutputHelper output) : IClassFixture<MutationTests.Tree>
{
    [Fact]
    public async Task EveryMutation_FitsTheProductAndCompiles()
    {
        var built = await tree.BuiltAsync();
        output.WriteLine($"{MutationList.All.Count} mutations, built in {built.BuildTime.TotalSeconds:0.0} s");
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
