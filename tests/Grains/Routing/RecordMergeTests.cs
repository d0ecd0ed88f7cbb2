using Hearth.Domain.Values;
using Hearth.Storage.ReadModels;
using Hearth.Storage.Work;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;
using Hearth.Tests.Grains.Identity;

namespace Hearth.Tests.Grains.Routing;

/// <summary>What vendors' merges of records come to.</summary>
[Collection(ClusterCollection.Name)]
public sealed class RecordMergeTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task Customers_merged_in_ServiceTitan_make_one_household_and_an_unmerge_makes_two_again(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);

        company.Tenant.Merge(they.BobCustomer, they.AnnCustomer);
        var report = await they.ShowAsync(they.BobCustomer);
        report.NotDelivered.Should().BeEmpty();
        await they.ShouldBeOneAsync();
        (await they.ValueAsync(they.Ann, FieldName.HouseholdName)).Should().Be("Ann Lee", "Bob's customer stands no more");

        // The same news again, from a sweep.
        await they.ShowAsync(they.BobCustomer, they.AnnCustomer);
        await they.ShouldBeOneAsync();

        company.Tenant.Unmerge(they.BobCustomer);
        await they.ShowAsync(they.BobCustomer);
        await they.ShouldBeTwoAsync(they.Bob);
        await they.ShowAsync(they.BobCustomer, they.BobMethod, they.AnnCustomer);
        await they.ShouldBeTwoAsync(they.Bob);
    }

    [Theory, OnBothDatabases]
    public async Task Old_news_of_a_merge_that_was_undone_changes_nothing(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        company.Tenant.Merge(they.BobCustomer, they.AnnCustomer);
        var merged = Seen.Of(company.Tenant, they.BobCustomer, company.Clock);
        company.Tenant.Unmerge(they.BobCustomer);
        await they.ShowAsync(they.BobCustomer);

        await they.BobGrain.ObserveAsync(new Hearth.Contracts.Entities.ObserveRequest([merged], 5));

        await they.ShouldBeTwoAsync(they.Bob);
    }

    [Theory, OnBothDatabases]
    public async Task A_customer_merged_into_one_that_nobody_knows_waits_for_it(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var survivor = company.Tenant.Edit(RecordType.Customer, "7", fields: [(FieldName.HouseholdName, "Cy Day"), (FieldName.PersonFirstName, "Cy")]);
        company.Tenant.Merge(they.BobCustomer, survivor);

        (await they.ShowAsync(they.BobCustomer)).Waiting.Should().Equal(they.BobCustomer);
        (await company.DepthAsync(WorkSet.WaitingRoom)).Should().Be(1);

        await company.SynchronizeAsync();
        await Eventually.TrueAsync(
            async () => await company.FindAsync(they.BobCustomer) == await company.FindAsync(survivor), "Bob is with whom he was merged into");
    }

    [Theory, OnBothDatabases]
    public async Task A_running_account_shows_the_merged_household_once_and_comes_to_rest(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        await company.SynchronizeAsync();
        company.Portal.Records(RecordType.Contact).Should().HaveCount(2);

        company.Tenant.Merge(they.BobCustomer, they.AnnCustomer);
        await company.SettledSinceNowAsync();

        await they.ShouldBeOneAsync();
        await Eventually.TrueAsync(
            async () => (await company.Silo.Get<IReadModels>().ReadHouseholdsAsync(company.Account, null, 10, CancellationToken.None)).Count == 1,
            "lists show one household");
        var contacts = company.Portal.Records(RecordType.Contact);
        contacts.Should().HaveCount(2).And.OnlyContain(contact => contact.Stored!.Entity == they.Ann, "both are people of Ann's household");
        var writes = company.Portal.Writes.Length;
        await they.ShowAsync(they.BobCustomer, they.AnnCustomer);
        await company.SettledSinceNowAsync();
        company.Portal.Writes.Should().HaveCount(writes, "there is nothing more to write");
    }
}
