using Hearth.Domain.Changes;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Routing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>A place that goes from one customer to another.</summary>
[Collection(ClusterCollection.Name)]
public sealed class LocationGrainTests(Clusters clusters)
{
    private static readonly string Oak = new PostalAddress("12 Oak St", "", "Tampa", "FL", "33601", "USA").ToValue().Text;

    [Theory, OnBothDatabases]
    public async Task A_location_goes_with_its_customer_and_comes_back(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var neighbours = await Neighbours.MoveInAsync(company);
        var house = await ShowAsync(company, neighbours, neighbours.AnnCustomer);
        await ShouldBeAsync(company, house, neighbours.Ann, before: null);

        await ShowAsync(company, neighbours, neighbours.BobCustomer);
        await ShouldBeAsync(company, house, neighbours.Bob, neighbours.Ann);

        await ShowAsync(company, neighbours, neighbours.AnnCustomer);
        await ShouldBeAsync(company, house, neighbours.Ann, neighbours.Bob);
    }

    [Theory, OnBothDatabases]
    public async Task Old_news_does_not_move_a_location_back(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var neighbours = await Neighbours.MoveInAsync(company);
        var house = await ShowAsync(company, neighbours, neighbours.AnnCustomer);
        var old = Seen.Of(company.Tenant, house, company.Clock);
        await ShowAsync(company, neighbours, neighbours.BobCustomer);

        await company.Silo.Get<ObservationRouter>().RouteAsync(
            company.Account, company.Tenant.Connection, [old], new RouteManner(5, Again: true), CancellationToken.None);

        await ShouldBeAsync(company, house, neighbours.Bob, neighbours.Ann);
    }

    [Theory, OnBothDatabases]
    public async Task A_location_waits_for_a_customer_that_nobody_has_yet(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var neighbours = await Neighbours.MoveInAsync(company);
        var house = await ShowAsync(company, neighbours, neighbours.AnnCustomer);
        company.Clock.Jump(TimeSpan.FromMinutes(1));
        company.Tenant.Edit(RecordType.Location, house.Id, company.Tenant.RefOf(RecordType.Customer, "3"), fields: (FieldName.LocationAddress, Oak));

        (await neighbours.ShowAsync(house)).Waiting.Should().Equal(house);
        (await company.FindAsync(house)).Should().Be(neighbours.Ann);

        var cy = company.Tenant.Edit(RecordType.Customer, "3", fields: [(FieldName.HouseholdName, "Cy Ngo"), (FieldName.PersonFirstName, "Cy")]);
        await company.SynchronizeAsync();

        await ShouldBeAsync(company, house, (await company.FindAsync(cy))!.Value, neighbours.Ann);
    }

    [Theory, OnBothDatabases]
    public async Task A_location_that_is_made_inactive_was_left(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var neighbours = await Neighbours.MoveInAsync(company);
        var house = await ShowAsync(company, neighbours, neighbours.AnnCustomer);
        company.Clock.Jump(TimeSpan.FromMinutes(1));

        await company.Silo.Get<ObservationRouter>().RouteAsync(
            company.Account, company.Tenant.Connection,
            [Seen.Of(company.Tenant, house, company.Clock) with { State = RecordState.Archived, ModifiedAt = company.Clock.GetUtcNow() }],
            new RouteManner(5, Again: false), CancellationToken.None);

        var view = (await neighbours.AnnGrain.GetViewAsync())!;
        view.Occupancies.Should().ContainSingle(occupancy => occupancy.Kind == IdentityTrait.Address).Which.Until.Should().NotBeNull();
    }

    private static async Task<RecordRef> ShowAsync(Company company, Neighbours neighbours, RecordRef customer)
    {
        company.Clock.Jump(TimeSpan.FromMinutes(1));
        var house = company.Tenant.Edit(RecordType.Location, "33", customer, fields: (FieldName.LocationAddress, Oak));
        await neighbours.ShowAsync(house);
        return house;
    }

    private static async Task ShouldBeAsync(Company company, RecordRef house, EntityId owner, EntityId? before)
    {
        (await company.FindAsync(house)).Should().Be(owner);
        (await AddressesAsync(company, owner)).Should().ContainSingle(trait => trait.Value == Oak && trait.IsOpen);
        (await company.Entity(owner).GetViewAsync())!.Records.Should().ContainSingle(record => record.Record == house.ToString() && record.State == "live");
        if (before is { } left)
        {
            (await AddressesAsync(company, left)).Should().ContainSingle(trait => trait.Value == Oak && !trait.IsOpen);
            (await company.Entity(left).GetViewAsync())!.Records.Should().ContainSingle(record => record.Record == house.ToString() && record.State == "archived");
        }
    }

    private static async Task<IEnumerable<IdentityTrait>> AddressesAsync(Company company, EntityId household) =>
        (await company.Identities.FindProfilesAsync(company.Account, [household], CancellationToken.None))[household].Traits.Where(trait => trait.Kind == IdentityTrait.Address);
}
