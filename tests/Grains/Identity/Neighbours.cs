using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Values;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Grains.Identity;

/// <summary>Two customers of a company, each a household of its own.</summary>
internal sealed class Neighbours(Company company, string ann, string bob)
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    public RecordRef AnnCustomer => company.Tenant.RefOf(RecordType.Customer, ann);

    public RecordRef BobCustomer => company.Tenant.RefOf(RecordType.Customer, bob);

    public RecordRef BobMethod => company.Tenant.RefOf(RecordType.CustomerContact, $"{bob}1");

    public string BobEmail => $"bob{bob}@example.com".ToLowerInvariant();

    public EntityId Ann { get; private set; }

    public EntityId Bob { get; private set; }

    public IHouseholdGrain AnnGrain => Household(Ann);

    public IHouseholdGrain BobGrain => Household(Bob);

    public static async Task<Neighbours> MoveInAsync(Company company, string ann = "1", string bob = "2")
    {
        var neighbours = new Neighbours(company, ann, bob);
        company.Tenant.Edit(RecordType.Customer, ann, fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        company.Tenant.Edit(RecordType.Customer, bob, fields: [(FieldName.HouseholdName, "Bob Ray"), (FieldName.PersonFirstName, "Bob")]);
        company.Tenant.Edit(
            RecordType.CustomerContact, $"{bob}1", neighbours.BobCustomer, fields: [(FieldName.PersonEmail, neighbours.BobEmail)]);
        await neighbours.ShowAsync(neighbours.AnnCustomer, neighbours.BobCustomer, neighbours.BobMethod);
        neighbours.Ann = (await company.FindAsync(neighbours.AnnCustomer))!.Value;
        neighbours.Bob = (await company.FindAsync(neighbours.BobCustomer))!.Value;
        return neighbours;
    }

    public IHouseholdGrain Household(EntityId household) => company.Silo.Grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(company.Account, household));

    /// <summary>Shows records as they are now to whoever the index says has them.</summary>
    public async Task<RouteReport> ShowAsync(params RecordRef[] records) => await company.Silo.Get<ObservationRouter>().RouteAsync(
        company.Account,
        records[0].Connection,
        [.. records.Select(record => Seen.Of(record.Connection == company.Tenant.Connection ? company.Tenant : company.Portal, record, company.Clock))],
        new RouteManner(5, Again: true),
        CancellationToken.None);

    /// <summary>Waits until nothing that has begun is left.</summary>
    public async Task FinishAsync()
    {
        await company.Registrar.StartAsync();
        await Eventually.TrueAsync(
            async () => (await company.Silo.Get<IServiceProvider>().GetRequiredService<IUnionIntents>().ReadAsync(company.Account, CancellationToken.None)).Count == 0,
            "every union is finished",
            Wait);
    }

    public async Task<string?> ValueAsync(EntityId household, string field) =>
        (await Household(household).GetViewAsync())!.Fields.FirstOrDefault(shown => shown.Field == field && shown.Value is not null)?.Value;

    /// <summary>Everything is Ann's now, and everyone finds it there.</summary>
    public async Task ShouldBeOneAsync()
    {
        (await company.FindAsync(AnnCustomer), await company.FindAsync(BobCustomer), await company.FindAsync(BobMethod)).Should().Be((Ann, Ann, Ann));
        var view = (await AnnGrain.GetViewAsync())!;
        view.Records.Select(record => record.Record).Should().OnlyHaveUniqueItems().And.Contain(
            [AnnCustomer.ToString(), BobCustomer.ToString(), BobMethod.ToString()]);
        (await BobGrain.GetViewAsync())!.MergedInto.Should().Be(Ann.Value);
        view.Fields.Should().Contain(field => field.Field == FieldName.PersonFirstName && field.Value == "Bob");
        (await BobGrain.PrepareAsync(new PrepareRequest(company.Portal.Connection, "contact"))).Writes.Should().BeEmpty();
    }

    /// <summary>Bob's records are another household's.</summary>
    public async Task ShouldBeTwoAsync(EntityId bob)
    {
        (await company.FindAsync(AnnCustomer), await company.FindAsync(BobCustomer), await company.FindAsync(BobMethod)).Should().Be((Ann, bob, bob));
        (await AnnGrain.GetViewAsync())!.Records.Select(record => record.Record).Should().Equal(AnnCustomer.ToString());
        var view = (await Household(bob).GetViewAsync())!;
        view.MergedInto.Should().BeNull();
        view.Records.Select(record => record.Record).Should().BeEquivalentTo([BobCustomer.ToString(), BobMethod.ToString()]);
        (await ValueAsync(Ann, FieldName.HouseholdName), await ValueAsync(bob, FieldName.HouseholdName)).Should().Be(("Ann Lee", "Bob Ray"));
    }
}
