using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Identity;
using Hearth.Storage.Identity;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>The saga dies before and after each of its calls; the registrar finishes it, and what came in meanwhile is not lost.</summary>
[Collection(ClusterCollection.Name)]
public sealed class UnionCrashTests(Clusters clusters)
{
    private const string Cause = "review 1";
    private const int CallsMin = 8;
    private const int CallsMax = 30;

    [Theory, OnBothDatabases]
    public async Task A_merge_that_dies_anywhere_is_finished(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ForEachDeathAsync(
            company,
            (_, _) => Task.CompletedTask,
            (saga, they) => saga.MergeAsync(company.Account, they.Bob, they.Ann, Cause),
            async they =>
            {
                // A call that died before the intent was stored did nothing.
                await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause);
                await they.ShouldBeOneAsync();
            });
    }

    [Theory, OnBothDatabases]
    public async Task A_merge_with_a_word_on_whose_an_email_is_dies_anywhere_and_the_word_is_kept(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ForEachDeathAsync(
            company,
            (_, _) => Task.CompletedTask,
            (saga, they) => saga.MergeAsync(company.Account, they.Bob, they.Ann, Cause, MoveOf(they)),
            async they =>
            {
                if ((await they.BobGrain.GetViewAsync())!.MergedInto is null)
                {
                    // A call that died before the intent was stored did nothing.
                    await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause);
                    return;
                }

                var fields = (await they.AnnGrain.GetViewAsync())!.Fields.Where(field => field.Field == FieldName.PersonEmail).ToList();
                fields.Single(field => field.Value is not null).Part.Should().Be("p1", "it is Ann's");
                fields.Single(field => field.Value is null).Decisions[0].Rule.Should().Be(RuleName.MovedByPerson);
            });

        static MethodMove MoveOf(Neighbours they) => new(IdentityTrait.Email, they.BobEmail, new PartName(they.Ann, "p1"));
    }

    [Theory, OnBothDatabases]
    public async Task A_split_that_dies_anywhere_is_finished(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ForEachDeathAsync(
            company,
            async (they, registrar) => await registrar.MergeAsync(they.Bob, they.Ann, Cause),
            (saga, they) => saga.UnmergeAsync(company.Account, they.Ann, Cause),
            async they =>
            {
                await company.Registrar.UnmergeAsync(they.Ann, Cause);
                await they.ShouldBeTwoAsync(they.Bob);
            });
    }

    [Theory, OnBothDatabases]
    public async Task What_has_begun_is_finished_by_the_next_life_of_the_program(Database kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var directory = new TestDirectory();
        var clock = new JumpingClock();
        var company = Company.Create("evergreen", directory, clock, null);
        Neighbours they;
        await using (var silo = await TestSilo.StartAsync(database.Options, directory, clock))
        {
            company.Silo = silo;
            they = await Neighbours.MoveInAsync(company);
            await they.BobGrain.YieldAsync(they.Ann, Cause, move: null);
            await silo.Get<IUnionIntents>().BeginAsync(
                company.Account, new UnionIntent(UnionKind.Merge, they.Bob, they.Ann, [], Cause, clock.GetUtcNow()), CancellationToken.None);
        }

        await using var next = await TestSilo.StartAsync(database.Options, directory, clock);
        company.Silo = next;
        await they.FinishAsync();

        await they.ShouldBeOneAsync();
    }

    private static async Task ForEachDeathAsync(
        Company company,
        Func<Neighbours, Hearth.Contracts.Identity.IRegistrarGrain, Task> prepare,
        Func<UnionSaga, Neighbours, Task> act,
        Func<Neighbours, Task> check)
    {
        var died = true;
        var call = 0;
        for (; died; call++)
        {
            call.Should().BeLessThan(CallsMax);
            foreach (var afterwards in new[] { false, true })
            {
                var (ann, bob) = ($"{call}{afterwards}1", $"{call}{afterwards}2");
                var they = await Neighbours.MoveInAsync(company, ann, bob);
                await prepare(they, company.Registrar);
                died = await DiesAsync(company, new Steps(call, afterwards), they, act);
                company.Tenant.Edit(RecordType.Customer, bob, fields: [(FieldName.HouseholdAddress, "1 Elm St")]);
                (await they.ShowAsync(they.BobCustomer)).NotDelivered.Should().BeEmpty();
                await they.FinishAsync();
                await check(they);
                var owner = (await company.FindAsync(they.BobCustomer))!.Value;
                (await they.ValueAsync(owner, FieldName.HouseholdAddress)).Should().Be("1 Elm St", "it came in after call {0} (after it: {1})", call, afterwards);
            }
        }

        call.Should().BeGreaterThan(CallsMin, "the saga makes at least so many calls");
    }

    private static async Task<bool> DiesAsync(Company company, Steps steps, Neighbours they, Func<UnionSaga, Neighbours, Task> act)
    {
        var saga = new UnionSaga(
            steps.Around(company.Silo.Grains),
            steps.Around(company.Identities),
            steps.Around(company.Cases),
            steps.Around(company.Silo.Get<IUnionIntents>()),
            steps.Around(company.Work),
            company.Silo.Get<IConnectorDirectory>(),
            company.Silo.Get<IEntityIds>(),
            company.Clock);
        try
        {
            await act(saga, they);
            return false;
        }
        catch (Steps.DeathException)
        {
            return true;
        }
    }
}
