using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>A house and a number that go to somebody else.</summary>
[Collection(ClusterCollection.Name)]
public sealed class OccupancyGrainTests(Clusters clusters)
{
    private const string Number = "+18135550101";
    private static readonly string House = Address("12 Oak St", "33601");

    [Theory, OnBothDatabases]
    public async Task Whoever_moves_in_gets_a_household_of_their_own_and_nothing_of_the_others(Database database)
    {
        var (company, smith) = await MovedAsync(database);

        var patel = company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Priya Patel"), (FieldName.PersonFirstName, "Priya"), (FieldName.PersonLastName, "Patel"), (FieldName.HouseholdAddress, House)]);
        company.Tenant.Edit(RecordType.CustomerContact, "21", patel, fields: (FieldName.PersonPhone, Number));
        await company.SettledSinceNowAsync();

        var theirs = await company.ViewAsync(patel);
        theirs.Id.Should().NotBe((await company.ViewAsync(smith)).Id);
        theirs.Fields.Should().NotContain(field => field.Field == FieldName.HouseholdDoNotMail && field.Value == "true");
        (await company.Cases.ReadAsync(company.Account, [MatchOutcome.Review], isOpen: true, null, 10, CancellationToken.None)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task What_was_given_up_stays_known_with_its_range(Database database)
    {
        var (company, smith) = await MovedAsync(database);

        var view = await company.ViewAsync(smith, view => view.Occupancies.Count(occupancy => occupancy.Until is not null) == 2);
        view.Occupancies.Where(occupancy => occupancy.Until is not null).Should().OnlyContain(occupancy => occupancy.Since <= occupancy.Until)
            .And.Subject.Select(occupancy => occupancy.Kind).Should().BeEquivalentTo([IdentityTrait.Address, IdentityTrait.Phone]);
        var known = (await company.Identities.FindProfilesAsync(company.Account, [new EntityId(view.Id)], CancellationToken.None)).Values.Single();
        known.Traits.Where(trait => !trait.IsOpen).Select(trait => (trait.Kind, trait.Value)).Should().BeEquivalentTo(
            [(IdentityTrait.Address, House), (IdentityTrait.Phone, Number)]);
        (await company.Identities.FindHoldersAsync(company.Account, [new MatchKey(MatchKey.Phone, Number)], 5, CancellationToken.None)).Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task An_old_record_of_those_who_moved_is_asked_about(Database database)
    {
        var (company, smith) = await MovedAsync(database);

        company.Portal.Edit(RecordType.Contact, "90", fields: [(FieldName.PersonFirstName, "John"), (FieldName.PersonLastName, "Smith"), (FieldName.HouseholdAddress, House)]);
        await company.SettledSinceNowAsync();

        var asked = await company.Cases.ReadAsync(company.Account, [MatchOutcome.Review], isOpen: true, null, 10, CancellationToken.None);
        asked.Single().Case.Match.Household.Value.Should().Be((await company.ViewAsync(smith)).Id);
        asked.Single().Case.Match.Evidence.Select(evidence => evidence.Name).Should().Contain(EvidenceName.AddressFormer);
    }

    /// <summary>The Smiths opted out of mail, and then moved and changed their number.</summary>
    private async Task<(Company Company, RecordRef Smith)> MovedAsync(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var smith = Smith(company, House);
        company.Tenant.Edit(RecordType.CustomerContact, "11", smith, fields: (FieldName.PersonPhone, Number));
        await company.SynchronizeAsync();
        company.Clock.Jump(TimeSpan.FromHours(1));
        Smith(company, Address("900 Elm Ave", "33602"));
        company.Tenant.Edit(RecordType.CustomerContact, "11", smith, fields: (FieldName.PersonPhone, "+18135557702"));
        await company.SettledSinceNowAsync();
        company.Clock.Jump(TimeSpan.FromHours(1));
        return (company, smith);
    }

    private static RecordRef Smith(Company company, string house) => company.Tenant.Edit(
        RecordType.Customer, "1",
        fields:
        [
            (FieldName.HouseholdName, "John Smith"), (FieldName.PersonFirstName, "John"), (FieldName.PersonLastName, "Smith"),
            (FieldName.HouseholdAddress, house), (FieldName.HouseholdDoNotMail, "true"),
        ]);

    private static string Address(string street, string zip) => new PostalAddress(street, "", "Tampa", "FL", zip, "USA").ToValue().Text;
}
