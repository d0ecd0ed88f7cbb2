using Hearth.Contracts.Identity;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Identity;
using Hearth.Storage.Identity;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>Households that a record shows to be one are merged, and nothing is at rest before that.</summary>
[Collection(ClusterCollection.Name)]
public sealed class FoundUnionTests(Clusters clusters)
{
    private const int CallsMin = 10;
    private const int CallsMax = 40;

    [Theory, OnBothDatabases]
    public async Task Spouses_who_came_one_by_one_are_one_household_once_a_customer_names_both(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = Spouses.Come(company);
        await company.SynchronizeAsync();
        (await they.OwnerAsync(they.John)).Should().NotBe(await they.OwnerAsync(they.Mary));

        they.Book();
        await company.SettledSinceNowAsync();

        await they.ShouldBeOneAsync();
        (await OpenAsync(company, MatchOutcome.Union, MatchOutcome.Review, MatchOutcome.Duplicate)).Should().BeEmpty();
        company.Portal.Records(RecordType.Contact).Should().HaveCount(2, "the customer is both of them");
    }

    [Theory, OnBothDatabases]
    public async Task A_union_that_dies_anywhere_is_made(Database database)
    {
        var died = true;
        var call = 0;
        for (; died; call++)
        {
            call.Should().BeLessThan(CallsMax);
            foreach (var afterwards in new[] { false, true })
            {
                var company = await clusters.OpenAsync(database);
                var they = await MoveInAsync(company);
                var due = await they.NoteAsync();
                died = await DiesAsync(company, new Steps(call, afterwards), due);

                await company.Registrar.StartAsync();

                (await they.ConcludedAsync(due)).Case.Outcome.Should().Be(MatchOutcome.Linked, "after call {0} (after it: {1})", call, afterwards);
                await they.ShouldBeOneAsync();
                await Eventually.TrueAsync(
                    async () => (await company.Registrar.GetProgressAsync()).Unions == 0, "nothing that has begun is left", TimeSpan.FromMinutes(1));
            }
        }

        call.Should().BeGreaterThan(CallsMin, "the union takes at least so many calls");
    }

    [Theory, OnBothDatabases]
    public async Task A_union_can_be_taken_back(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await MoveInAsync(company);
        var (mary, kept) = (await they.OwnerAsync(they.Mary), await they.OwnerAsync(they.Customer));
        var due = await they.NoteAsync();
        await company.Registrar.StartAsync();
        await they.ConcludedAsync(due);

        var answer = await company.Registrar.UnmergeAsync(kept, Hearth.Domain.Entities.Merging.UnionCause.Match(they.Customer));

        answer.Household.Should().Be(mary);
        (await they.OwnerAsync(they.Mary), await they.OwnerAsync(they.Customer)).Should().Be((mary, kept));
    }

    [Theory, OnBothDatabases]
    public async Task A_held_household_is_put_before_a_person(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await MoveInAsync(company);
        await company.Entity(await they.OwnerAsync(they.Mary)).HoldAsync(new Hold(HoldReason.Review, "7"));
        var due = await they.NoteAsync();

        await company.Registrar.StartAsync();

        (await they.ConcludedAsync(due)).Case.Outcome.Should().Be(MatchOutcome.Review);
        (await they.OwnerAsync(they.Mary)).Should().Be(due.Match.Household);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_was_told_apart_stays_apart(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await MoveInAsync(company);
        var due = await they.NoteAsync();
        var asked = due with { Record = they.Mary, Entity = due.Match.Household, Match = due.Match with { Household = due.Entity }, Outcome = MatchOutcome.Review };
        await company.Identities.StoreAsync(company.Account, new IdentityChange { Cases = [asked], At = company.Clock.GetUtcNow() }, CancellationToken.None);
        await company.Registrar.JudgeAsync(new JudgeRequest(they.Mary, due.Entity, Verdict.Different, [], "kim", ""));

        await company.Registrar.StartAsync();

        (await they.ConcludedAsync(due)).Case.Outcome.Should().Be(MatchOutcome.Apart);
        (await they.OwnerAsync(they.Mary)).Should().Be(due.Match.Household);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_settled_while_a_union_waits_for_a_household_that_nobody_has_seen_and_somebody_is_asked_in_the_end(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = Spouses.Come(company);
        they.Book();
        await company.SynchronizeAsync();
        var due = new MatchCase(
            they.Customer, await they.OwnerAsync(they.Customer), new Match(new EntityId("h-on-its-way"), 145, []), MatchOutcome.Union);
        await company.Identities.StoreAsync(company.Account, new IdentityChange { Cases = [due], At = company.Clock.GetUtcNow() }, CancellationToken.None);

        var status = await company.Grain.GetStatusAsync();
        (status.Settled, status.Lanes.Single(lane => lane.Set == "unions").Depth).Should().Be((false, 1));

        company.Clock.Jump(TimeSpan.FromMinutes(11));
        await company.Registrar.StartAsync();
        (await they.ConcludedAsync(due)).Case.Outcome.Should().Be(MatchOutcome.Review);
        await company.SettledSinceNowAsync();
    }

    private static async Task<Spouses> MoveInAsync(Company company)
    {
        var they = Spouses.Come(company);
        await they.ShowAsync(they.John, they.Mary);
        they.Book();
        // It names its household itself, so the registrar compares it with nobody: what it shows is noted by the test, and the loop sleeps.
        var resolved = (await company.Registrar.ResolveAsync(
            [new ResolveRequest(they.Customer, EntityKind.Household, await they.OwnerAsync(they.John), IdentityProfile.Empty)])).Single();
        resolved.Entity.Should().Be(await they.OwnerAsync(they.John));
        await they.ShowAsync(they.Customer);
        return they;
    }

    private static async Task<bool> DiesAsync(Company company, Steps steps, MatchCase due)
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
        var unions = new FoundUnions(
            steps.Around(company.Silo.Grains),
            steps.Around(company.Identities),
            steps.Around(company.Cases),
            saga,
            company.Clock);
        try
        {
            (await unions.CarryOutAsync(company.Account, due.Record, due.Match.Household)).Should().BeTrue();
            return false;
        }
        catch (Steps.DeathException)
        {
            return true;
        }
    }

    private static Task<IReadOnlyList<StoredCase>> OpenAsync(Company company, params MatchOutcome[] outcomes) =>
        company.Cases.ReadAsync(company.Account, outcomes, isOpen: true, null, 10, CancellationToken.None);
}
