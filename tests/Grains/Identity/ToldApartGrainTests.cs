using Hearth.Contracts.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Routing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>Two contacts of a portal look like one person, and somebody says that they are two.</summary>
[Collection(ClusterCollection.Name)]
public sealed class ToldApartGrainTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task Contacts_that_are_told_apart_are_reported_no_more_and_the_word_is_shown_until_it_is_taken_back(Database database)
    {
        var company = await clusters.OpenAsync(database);
        RecordRef[] contacts = [Contact(company, "1", "bob.senior@lee.com"), Contact(company, "2", "bob.junior@lee.com")];
        await company.Silo.Get<ObservationRouter>().RouteAsync(
            company.Account, company.Portal.Connection, [.. contacts.Select(contact => Seen.Of(company.Portal, contact, company.Clock))], new RouteManner(5, Again: true), CancellationToken.None);
        var grain = (IHouseholdGrain)company.Entity((await company.FindAsync(contacts[0]))!.Value);
        (await grain.GetViewAsync())!.DuplicateContacts.Should().ContainSingle();

        (await grain.SayContactsAsync(contacts[1], contacts[0], Verdict.Different, "kim", "Father and son.")).Should().BeTrue();
        (await grain.SayContactsAsync(contacts[1], contacts[0], Verdict.Different, "lou", "")).Should().BeTrue();

        var view = (await grain.GetViewAsync())!;
        view.DuplicateContacts.Should().BeEmpty();
        view.ToldApart.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Contact = $"{contacts[1]}", Other = $"{contacts[0]}", By = "kim", Reason = "Father and son." });

        (await grain.SayContactsAsync(contacts[0], contacts[1], Verdict.Same, "kim", "")).Should().BeTrue();
        (await grain.GetViewAsync())!.DuplicateContacts.Should().ContainSingle();
        (await grain.SayContactsAsync(contacts[0], company.Portal.RefOf(RecordType.Contact, "nobody"), Verdict.Different, "kim", "")).Should().BeFalse();
    }

    private static RecordRef Contact(Company company, string id, string email) => company.Portal.Edit(
        RecordType.Contact,
        id,
        fields: [(FieldName.PersonFirstName, "Bob"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonMobile, "+16145550111"), (FieldName.PersonEmail, email)]);
}
