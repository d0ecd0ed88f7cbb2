using Hearth.Contracts.Entities;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;
using Hearth.Tests.Grains.Identity;

namespace Hearth.Tests.Grains.Routing;

/// <summary>
/// ServiceTitan merged Bob's customer into Ann's, which took Bob's email along, and the merge was taken back before anybody here had seen it.
/// The email stays with Ann's customer.
/// </summary>
[Collection(ClusterCollection.Name)]
public sealed class StrayMethodTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task A_contact_method_that_an_unmerge_left_elsewhere_goes_to_the_household_of_the_customer_it_hangs_on(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        company.Tenant.Edit(RecordType.CustomerContact, they.BobMethod.Id, they.AnnCustomer);
        (await they.ShowAsync(they.BobMethod)).Waiting.Should().BeEmpty();
        (await company.FindAsync(they.BobMethod)).Should().Be(they.Bob, "Bob's customer may yet turn out to be merged");

        Stray(company, they);
        (await they.ShowAsync(they.BobCustomer)).Waiting.Should().Equal(they.BobMethod);
        (await company.DepthAsync(WorkSet.WaitingRoom)).Should().Be(1);

        company.Tenant.Unlisted.Add(they.BobMethod);
        await company.SynchronizeAsync();
        await Eventually.TrueAsync(async () => await company.FindAsync(they.BobMethod) == they.Ann, "the email is Ann's");
        await ShouldBeAnnsAsync(company, they);
        (await company.DepthAsync(WorkSet.WaitingRoom)).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_method_that_hangs_elsewhere_has_its_household_ask_for_its_customer(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        Stray(company, they);

        (await they.ShowAsync(they.BobMethod)).Waiting.Should().Equal(they.BobMethod);

        await they.ShowAsync(they.BobMethod);
        await ShouldBeAnnsAsync(company, they);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_method_that_is_seen_after_its_customer_goes_at_once(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        Stray(company, they);

        (await they.ShowAsync(they.BobMethod, they.BobCustomer)).Waiting.Should().BeEmpty();

        await ShouldBeAnnsAsync(company, they);
        await they.ShowAsync(they.BobMethod, they.BobCustomer, they.AnnCustomer);
        await ShouldBeAnnsAsync(company, they);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_dies_after_the_household_let_go_of_it_loses_nothing(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        Stray(company, they);
        await they.ShowAsync(they.BobCustomer);

        var answer = await they.BobGrain.ObserveAsync(
            new ObserveRequest([Seen.Of(company.Tenant, they.BobMethod, company.Clock)], 5) { Homes = [new MovedRecord(they.BobMethod, they.Ann)] });

        answer.Moved.Should().Equal(new MovedRecord(they.BobMethod, they.Ann));
        (await company.FindAsync(they.BobMethod)).Should().Be(they.Bob, "nobody has told the index");
        await they.ShowAsync(they.BobMethod);
        await ShouldBeAnnsAsync(company, they);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_method_that_moved_to_a_customer_nobody_has_goes_there_with_it(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        var customer = company.Tenant.Edit(RecordType.Customer, "7", fields: [(FieldName.HouseholdName, "Cy Day"), (FieldName.PersonFirstName, "Cy")]);
        Stray(company, they, customer);
        company.Tenant.Unlisted.UnionWith([customer, they.BobMethod]);

        (await they.ShowAsync(they.BobCustomer, they.BobMethod)).Waiting.Should().Equal(they.BobMethod);
        await company.SynchronizeAsync();

        await Eventually.TrueAsync(
            async () => await company.FindAsync(customer) is { } household && await company.FindAsync(they.BobMethod) == household, "Cy has the email");
        (await HasMethodAsync(they, they.Bob)).Should().BeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task A_merge_that_stands_takes_the_contact_method_along_with_its_household(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var they = await Neighbours.MoveInAsync(company);
        company.Tenant.Edit(RecordType.CustomerContact, they.BobMethod.Id, they.AnnCustomer);
        company.Tenant.Merge(they.BobCustomer, they.AnnCustomer);

        await they.ShowAsync(they.BobMethod);

        await they.ShouldBeOneAsync();
        await they.ShowAsync(they.BobCustomer, they.BobMethod);
        await they.ShouldBeOneAsync();
    }

    private static void Stray(Company company, Neighbours they, RecordRef? customer = null)
    {
        company.Tenant.Edit(RecordType.CustomerContact, they.BobMethod.Id, customer ?? they.AnnCustomer);
        company.Tenant.Merge(they.BobCustomer, customer ?? they.AnnCustomer);
        company.Clock.Jump(TimeSpan.FromSeconds(1));
        company.Tenant.Unmerge(they.BobCustomer);
    }

    private static async Task ShouldBeAnnsAsync(Company company, Neighbours they)
    {
        (await company.FindAsync(they.AnnCustomer), await company.FindAsync(they.BobCustomer), await company.FindAsync(they.BobMethod))
            .Should().Be((they.Ann, they.Bob, they.Ann));
        (await HasMethodAsync(they, they.Ann), await HasMethodAsync(they, they.Bob)).Should().Be((true, false));
        (await they.ValueAsync(they.Ann, FieldName.PersonEmail), await they.ValueAsync(they.Bob, FieldName.PersonEmail)).Should().Be(
            (they.BobEmail, they.BobEmail), "Bob has been told so by his own customer, and Ann by hers");
    }

    private static async Task<bool> HasMethodAsync(Neighbours they, EntityId household) =>
        (await they.Household(household).GetViewAsync())!.Records.Any(record => record.Record == they.BobMethod.ToString());
}
