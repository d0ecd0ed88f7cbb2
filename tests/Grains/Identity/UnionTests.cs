using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Tests.Grains.Cluster;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Grains.Identity;

[Collection(ClusterCollection.Name)]
public sealed class UnionTests(Clusters clusters)
{
    private const string Cause = "review 1";

    [Theory, OnBothDatabases]
    public async Task Two_households_become_one_and_everyone_finds_it(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);

        var answer = await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause);

        (answer.Refusal, answer.Household).Should().Be((UnionRefusal.None, they.Ann));
        await they.ShouldBeOneAsync();
        var holders = await company.Identities.FindHoldersAsync(
            company.Account, [new MatchKey(MatchKey.Email, "bob2@example.com"), new MatchKey(MatchKey.Entity, they.Bob.Value)], 10, CancellationToken.None);
        holders.Select(holder => holder.Entity).Should().Equal(they.Ann, they.Ann);
    }

    [Theory, OnBothDatabases]
    public async Task Merging_again_changes_nothing_but_notes_another_cause(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause);
        var before = await they.AnnGrain.GetViewAsync();

        (await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause)).Refusal.Should().Be(UnionRefusal.None);
        (await they.AnnGrain.GetViewAsync()).Should().BeEquivalentTo(before);
        await company.Registrar.MergeAsync(they.Bob, they.Ann, "review 2");

        (await they.AnnGrain.GetStandingAsync()).Absorbed.Should().ContainSingle().Which.Causes.Should().Equal(Cause, "review 2");
        // Either of both keeps them one.
        await company.Registrar.UnmergeAsync(they.Ann, Cause);
        await they.ShouldBeOneAsync();
        await company.Registrar.UnmergeAsync(they.Ann, "review 2");
        await they.ShouldBeTwoAsync(they.Bob);
    }

    [Theory, OnBothDatabases]
    public async Task What_reaches_the_household_that_went_arrives_where_it_went(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        // As a router does that looked Bob up before the merge.
        var begun = (await they.BobGrain.PrepareAsync(new PrepareRequest(company.Portal.Connection, "contact"))).Writes.Should().ContainSingle().Subject;
        await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause);
        company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.PersonFirstName, "Robert")]);
        var seen = Seen.Of(company.Tenant, they.BobCustomer, company.Clock);

        var answer = await they.BobGrain.ObserveAsync(new ObserveRequest([seen], 5));
        answer.Moved.Should().Equal(new MovedRecord(they.BobCustomer, they.Ann));
        await they.AnnGrain.ObserveAsync(new ObserveRequest([seen], 5, Through: they.Bob));
        (await they.AnnGrain.GetViewAsync())!.Fields.Should().Contain(field => field.Field == FieldName.PersonFirstName && field.Value == "Robert");

        var contact = company.Portal.RefOf(RecordType.Contact, "c2");
        WriteResult written = new(begun, new WriteOutcome.Applied(contact, company.Clock.GetUtcNow(), begun.Fields.ToImmutableDictionaryOfValues()));
        (await they.BobGrain.ConfirmAsync(new ConfirmRequest(company.Portal.Connection, [written]))).Moved.Should().ContainSingle().Which.To.Should().Be(they.Ann);
        await they.AnnGrain.ConfirmAsync(new ConfirmRequest(company.Portal.Connection, [written], they.Bob));
        var view = await they.AnnGrain.GetViewAsync();
        var bob = view!.Records.Single(record => record.Record == they.BobCustomer.ToString()).Part;
        view.Records.Should().Contain(record => record.Record == contact.ToString() && record.Part == bob);
        (await company.Registrar.ClaimAsync([IdentityClaim.Of(they.Bob, contact)])).Should().BeEmpty();
        (await company.FindAsync(contact)).Should().Be(they.Ann);
    }

    [Theory, OnBothDatabases]
    public async Task A_split_gives_the_records_to_a_new_household_and_everyone_finds_it(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause);

        var answer = await company.Registrar.SplitAsync(they.Ann, [they.BobCustomer], "operator");

        answer.Refusal.Should().Be(UnionRefusal.None);
        answer.Household.Should().NotBe(they.Bob).And.NotBe(they.Ann);
        await they.ShouldBeTwoAsync(answer.Household);
        (await company.Registrar.SplitAsync(they.Ann, [they.BobCustomer], "operator")).Refusal.Should().Be(UnionRefusal.NoSuchRecords);
        // Whoever still comes to Ann with Bob's customer is sent on.
        var seen = Seen.Of(company.Tenant, they.BobCustomer, company.Clock);
        (await they.AnnGrain.ObserveAsync(new ObserveRequest([seen], 5))).Moved.Should().Equal(new MovedRecord(they.BobCustomer, answer.Household));
        await they.ShowAsync(they.BobCustomer, they.BobMethod, they.AnnCustomer);
        await they.ShouldBeTwoAsync(answer.Household);
    }

    [Theory, OnBothDatabases]
    public async Task A_persons_split_is_their_word_that_the_two_are_apart_and_a_vendors_unmerge_is_not(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var cases = company.Silo.Get<IServiceProvider>().GetRequiredService<IMatchCases>();
        var byVendor = UnionCause.RecordMerge(they.BobCustomer);
        await company.Registrar.MergeAsync(they.Bob, they.Ann, byVendor);
        await company.Registrar.UnmergeAsync(they.Ann, byVendor);
        (await cases.FindApartAsync(company.Account, [they.Ann], CancellationToken.None)).Should().BeEmpty();
        await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause);

        var split = await company.Registrar.SplitAsync(they.Ann, [they.BobCustomer], UnionCause.Review("kim"));

        (await cases.FindApartAsync(company.Account, [split.Household], CancellationToken.None)).Should().Contain((they.Ann, split.Household));
    }

    [Theory, OnBothDatabases]
    public async Task Households_can_be_merged_split_and_merged_again(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        for (var round = 0; round < 2; round++)
        {
            await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause);
            await they.ShowAsync(they.BobCustomer, they.BobMethod, they.AnnCustomer);
            await they.ShouldBeOneAsync();
            await company.Registrar.UnmergeAsync(they.Ann, Cause);
            await they.ShowAsync(they.BobCustomer, they.BobMethod, they.AnnCustomer);
            await they.ShouldBeTwoAsync(they.Bob);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_is_refused_with_a_reason(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var others = await Neighbours.MoveInAsync(company, "3", "4");
        var unknown = new EntityId("h-unknown");

        (await company.Registrar.MergeAsync(they.Ann, they.Ann, Cause)).Refusal.Should().Be(UnionRefusal.Itself);
        (await company.Registrar.MergeAsync(they.Ann, unknown, Cause)).Refusal.Should().Be(UnionRefusal.Unknown);
        (await company.Registrar.MergeAsync(unknown, they.Ann, Cause)).Refusal.Should().Be(UnionRefusal.Unknown);
        (await company.Registrar.MergeAsync(new EntityId("j-1"), they.Ann, Cause)).Refusal.Should().Be(UnionRefusal.NotAHousehold);
        await company.Registrar.MergeAsync(they.Bob, they.Ann, Cause);
        (await company.Registrar.MergeAsync(they.Ann, they.Bob, Cause)).Refusal.Should().Be(UnionRefusal.Cycle);
        (await company.Registrar.MergeAsync(others.Ann, they.Bob, Cause)).Refusal.Should().Be(UnionRefusal.Forwarded);
        (await company.Registrar.MergeAsync(they.Bob, others.Ann, Cause)).Refusal.Should().Be(UnionRefusal.Forwarded);
        await company.Registrar.MergeAsync(they.Ann, others.Ann, Cause);
        (await company.Registrar.MergeAsync(others.Ann, they.Bob, Cause)).Refusal.Should().Be(UnionRefusal.Cycle, "through Ann it went into this one");
        (await company.Registrar.SplitAsync(they.Bob, [they.BobCustomer], Cause)).Refusal.Should().Be(UnionRefusal.Forwarded);
        (await company.Registrar.SplitAsync(others.Bob, [others.BobCustomer, others.BobMethod], Cause)).Refusal.Should().Be(UnionRefusal.NothingLeft);
    }
}
