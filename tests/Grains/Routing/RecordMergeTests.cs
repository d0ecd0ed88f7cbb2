using System.Globalization;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Routing;
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
    public async Task A_customer_that_was_merged_into_another_one_since_goes_there_without_the_household_it_went_into_first(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var cy = Customer(company, "7", "Cy");
        company.Tenant.Merge(they.BobCustomer, they.AnnCustomer);
        await they.ShowAsync(they.BobCustomer, cy);
        await they.ShouldBeOneAsync();

        company.Tenant.Unmerge(they.BobCustomer);
        company.Tenant.Merge(they.BobCustomer, cy);
        (await they.ShowAsync(they.BobCustomer)).NotDelivered.Should().BeEmpty();

        await ShouldHaveBobAsync(company, they, cy);
        await they.ShowAsync(they.BobCustomer, they.BobMethod, they.AnnCustomer, cy);
        await ShouldHaveBobAsync(company, they, cy);
    }

    [Theory, OnBothDatabases]
    public async Task A_customer_merged_into_one_that_stands_by_itself_again_goes_with_it(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var cy = Customer(company, "7", "Cy");
        await they.ShowAsync(cy);
        company.Tenant.Merge(cy, they.AnnCustomer);
        await they.ShowAsync(cy);
        company.Tenant.Unmerge(cy);
        company.Tenant.Merge(they.BobCustomer, cy);
        await they.ShowAsync(they.BobCustomer);
        await they.ShouldBeOneAsync();

        await they.ShowAsync(cy);
        await they.ShowAsync(they.BobCustomer);

        await ShouldHaveBobAsync(company, they, cy);
    }

    [Theory, OnBothDatabases]
    public async Task A_customer_merged_into_one_that_nobody_knows_waits_for_it(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var survivor = Customer(company, "7", "Cy");
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

    [Theory, OnBothDatabases]
    public async Task A_merged_contact_that_two_routers_read_with_different_ids_goes_to_one_household(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var (ann, bob) = (Contact(company, "11", they.Ann), Contact(company, "12", they.Bob));
        await they.ShowAsync(ann, bob);
        var survivors = Enumerable.Range(20, 5).Select(id => Contact(company, id.ToString(CultureInfo.InvariantCulture), they.Ann)).ToList();

        await Task.WhenAll(survivors.SelectMany(survivor => new[] { they.Ann, they.Bob }.Select(stored => RouteAsync(
            company,
            Seen.Of(company.Portal, survivor, company.Clock) with { Stored = new StoredIdentity(stored, null), Absorbed = [ann, bob] }))));

        await ShouldBelongToOneAsync(company, they, survivors);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_method_that_two_routers_read_under_different_customers_goes_to_one_household(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var methods = Enumerable.Range(20, 5).Select(id => company.Tenant.Edit(
            RecordType.CustomerContact, id.ToString(CultureInfo.InvariantCulture), they.BobCustomer, fields: [(FieldName.PersonPhone, $"+181355501{id}")])).ToList();

        await Task.WhenAll(methods.SelectMany(method => new[] { they.AnnCustomer, they.BobCustomer }.Select(customer => RouteAsync(
            company, Seen.Of(company.Tenant, method, company.Clock) with { Parent = customer }))));

        await ShouldBelongToOneAsync(company, they, methods);
    }

    [Theory, OnBothDatabases]
    public async Task A_household_whose_contact_was_merged_away_waits_for_the_customer_that_was_claimed_for_it(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var ann = Contact(company, "11", they.Ann);
        var contact = company.Portal.Edit(RecordType.Contact, "12", fields: [(FieldName.PersonEmail, "cy@example.com")]);
        await they.ShowAsync(ann, contact);
        var household = (await company.FindAsync(contact))!.Value;
        await company.Registrar.ClaimAsync([IdentityClaim.Of(household, company.Tenant.RefOf(RecordType.Customer, "9"))]);

        var survivor = Contact(company, "20", they.Ann);
        await RouteAsync(company, Seen.Of(company.Portal, survivor, company.Clock) with { Absorbed = [ann, contact] });

        household.Should().NotBe(they.Ann);
        var view = (await they.Household(household).GetViewAsync())!;
        (view.MergedInto, view.Records.Single().State).Should().Be((null, "archived"));
    }

    private static Task<RouteReport> RouteAsync(Company company, Observation seen) => company.Silo.Get<ObservationRouter>().RouteAsync(
        company.Account, seen.Record.Connection, [seen], new RouteManner(5, Again: false), CancellationToken.None);

    private static async Task ShouldBelongToOneAsync(Company company, Neighbours they, IEnumerable<RecordRef> records)
    {
        foreach (var record in records)
        {
            var holder = await company.FindAsync(record);
            (await HasAsync(they.AnnGrain, record), await HasAsync(they.BobGrain, record)).Should().Be((holder == they.Ann, holder == they.Bob));
        }
    }

    private static async Task ShouldHaveBobAsync(Company company, Neighbours they, RecordRef customer)
    {
        (await company.FindAsync(they.AnnCustomer)).Should().Be(they.Ann);
        (await they.AnnGrain.GetViewAsync())!.Records.Select(record => record.Record).Should().Equal(they.AnnCustomer.ToString());
        (await they.ValueAsync(they.Ann, FieldName.HouseholdName)).Should().Be("Ann Lee");
        var household = (await company.FindAsync(customer))!.Value;
        (household == they.Ann, await company.FindAsync(they.BobCustomer), await company.FindAsync(they.BobMethod)).Should().Be((false, household, household));
        (await they.Household(household).GetViewAsync())!.Records.Select(record => record.Record).Should().BeEquivalentTo(
            [customer.ToString(), they.BobCustomer.ToString(), they.BobMethod.ToString()]);
    }

    private static RecordRef Customer(Company company, string id, string firstName) => company.Tenant.Edit(
        RecordType.Customer, id, fields: [(FieldName.HouseholdName, $"{firstName} Day"), (FieldName.PersonFirstName, firstName)]);

    private static RecordRef Contact(Company company, string id, EntityId household)
    {
        var contact = company.Portal.Edit(RecordType.Contact, id, fields: [(FieldName.PersonFirstName, "Cy")]);
        company.Portal.Stamp(contact, household);
        return contact;
    }

    private static async Task<bool> HasAsync(IHouseholdGrain household, RecordRef record) =>
        (await household.GetViewAsync())!.Records.Any(shown => shown.Record == record.ToString());
}
