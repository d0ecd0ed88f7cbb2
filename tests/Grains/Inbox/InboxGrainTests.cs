using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;
using Hearth.Tests.Grains.Vendors;

namespace Hearth.Tests.Grains.Inbox;

[Collection(DeliveryCollection.Name)]
public sealed class InboxGrainTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task The_echo_of_our_own_write_is_not_read(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        var held = company.Portal.Find(contact)!;

        await company.StoreEventsAsync(company.Portal, ("e1", EventText.Hint(contact, FieldName.PersonFirstName, "Ann", held.ModifiedAt, ours: true)));
        await EmptyAsync(company);

        Reads(company).Should().BeEmpty();
        (await company.Grain.GetStatusAsync()).Counters.Echoes.Should().BeGreaterThan(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_real_edit_is_read_and_taken_over(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.PersonFirstName, "Anne"));

        await company.StoreEventsAsync(
            company.Portal, ("e1", EventText.Hint(contact, FieldName.PersonFirstName, "Anne", company.Clock.GetUtcNow(), ours: false)));

        await company.ViewAsync(contact, view => view.Fields.Any(field => field.Value == "Anne"));
        Reads(company).Should().ContainSingle().Which.Ids.Should().Equal(contact.Id);
    }

    [Theory, OnBothDatabases]
    public async Task An_edit_that_our_own_write_replaced_before_anybody_read_it_is_taken_over_from_its_event(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        company.Portal.LosesAnswer = _ => true;
        var writes = company.Portal.Writes.Length;
        company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.PersonFirstName, "Anne"));
        var editedAt = company.Clock.GetUtcNow() + TimeSpan.FromMilliseconds(1);
        await Eventually.TrueAsync(() => company.Portal.Writes.Length > writes, "the contact is told");

        await company.StoreEventsAsync(company.Portal, ("e1", EventText.Hint(contact, FieldName.PersonFirstName, "Annie", editedAt, ours: false)));

        await company.ViewAsync(contact, view => view.Fields.Any(field => field.Value == "Annie"));
    }

    [Theory, OnBothDatabases]
    public async Task A_hint_about_a_stranger_brings_the_whole_record(Database database)
    {
        var (company, _) = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var stranger = company.Portal.Edit(
            RecordType.Contact, "77", fields: [(FieldName.PersonFirstName, "Bea"), (FieldName.PersonEmail, "bea@example.com")]);

        await company.StoreEventsAsync(
            company.Portal, ("e1", EventText.Hint(stranger, FieldName.PersonFirstName, "Bea", company.Clock.GetUtcNow(), ours: false)));

        (await company.ViewAsync(stranger)).Fields.Select(field => field.Value).Should().Contain(["Bea", "bea@example.com"]);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_no_event_goes_to_the_dead_letters_and_what_is_none_of_ours_goes_away(Database database)
    {
        var (company, _) = await OpenAsync(database);

        await company.StoreEventsAsync(company.Portal, ("bad", "???"), ("idle", "nothing"));
        await EmptyAsync(company);

        var letter = (await company.Work.ReadDeadLettersAsync(company.Account, 10, CancellationToken.None)).Should().ContainSingle().Subject;
        (letter.Key, letter.ErrorClass, letter.Error).Should().Be(("bad", "malformed", "Not an event."));
        var status = await company.Grain.GetStatusAsync();
        status.Lanes.Should().Contain(lane => lane.Set == "dead-letters" && lane.Depth == 1);
        status.DeadLetters.Should().BeEquivalentTo(new Dictionary<string, long> { ["malformed"] = 1 });
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_is_gone_is_archived_in_its_entity(Database database)
    {
        var (company, contact) = await OpenAsync(database);

        await company.StoreEventsAsync(
            company.Portal, ("e1", EventText.Gone(contact)), ("e2", EventText.Gone(company.Portal.RefOf(RecordType.Contact, "nobody"))));

        await company.ViewAsync(contact, view => view.Records.Any(record => record.Record == contact.ToString() && record.State == "archived"));
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task An_event_whose_record_cannot_be_read_waits_and_is_not_lost(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind is "feed" or "records" ? Failures.Busy : null;
        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.PersonFirstName, "Anne"));

        await company.StoreEventsAsync(company.Portal, ("e1", EventText.Changed(contact)), ("e2", "nothing"));

        await Eventually.TrueAsync(
            async () => (await company.Work.MeasureAsync(company.Account, CancellationToken.None))
                .Any(depth => depth is { Set: WorkSet.Inbox, Items: 1, WithError: 1 }),
            "the event waits with its error");
        company.Portal.Fails = call => call.Kind is "feed" ? Failures.Busy : null;
        company.Clock.Jump(TimeSpan.FromMinutes(5));
        await company.ViewAsync(contact, view => view.Fields.Any(field => field.Value == "Anne"));
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task An_entity_that_fails_does_not_hold_up_the_events_of_others(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var poisoned = company.Portal.Edit(RecordType.Contact, "66", fields: (FieldName.PersonFirstName, "Poe"));
        var household = (await company.Registrar.ResolveAsync([new(poisoned, EntityKind.Household, null, IdentityProfile.Empty)]))[0].Entity;
        await Poison.StoreAsync(company, household);
        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.PersonFirstName, "Anne"));

        await company.StoreEventsAsync(company.Portal, ("e1", EventText.Changed(poisoned)), ("e2", EventText.Changed(contact)));

        await company.ViewAsync(contact, view => view.Fields.Any(field => field.Value == "Anne"));
        await Eventually.TrueAsync(async () => await company.DepthAsync(WorkSet.Inbox) == 1, "only the failing one waits");
        await Poison.RemoveAsync(company, household);
        company.Clock.Jump(TimeSpan.FromMinutes(5));
        await company.ViewAsync(poisoned);
    }

    [Theory, OnBothDatabases]
    public async Task An_event_whose_entity_never_takes_it_in_becomes_a_dead_letter_with_the_reason(Database database)
    {
        var (company, _) = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var poisoned = company.Portal.Edit(RecordType.Contact, "66", fields: (FieldName.PersonFirstName, "Poe"));
        var household = (await company.Registrar.ResolveAsync([new(poisoned, EntityKind.Household, null, IdentityProfile.Empty)]))[0].Entity;
        await Poison.StoreAsync(company, household);
        await company.StoreEventsAsync(company.Portal, ("e1", EventText.Changed(poisoned)));

        await Eventually.TrueAsync(
            async () =>
            {
                company.Clock.Jump(TimeSpan.FromMinutes(5));
                return await company.DepthAsync(WorkSet.DeadLetters) == 1;
            },
            "it is given up",
            TimeSpan.FromSeconds(60));

        var letter = (await company.Work.ReadDeadLettersAsync(company.Account, 10, CancellationToken.None)).Should().ContainSingle().Subject;
        (letter.Key, letter.ErrorClass).Should().Be(("e1", "undeliverable"));
        letter.Error.Should().StartWith("unexpected: ");
    }

    [Theory, OnBothDatabases]
    public async Task An_event_outlives_an_outage_of_the_vendor_that_is_longer_than_the_patience_with_an_entity(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind is "feed" or "records" ? Failures.Busy : null;
        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.PersonFirstName, "Anne"));
        await company.StoreEventsAsync(company.Portal, ("e1", EventText.Changed(contact)));

        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(TimeSpan.FromMinutes(5));
                return Reads(company).Count() > 20;
            },
            "it was tried many times",
            TimeSpan.FromSeconds(60));

        company.Portal.Fails = call => call.Kind is "feed" ? Failures.Busy : null;
        company.Clock.Jump(TimeSpan.FromMinutes(5));
        await company.ViewAsync(contact, view => view.Fields.Any(field => field.Value == "Anne"));
        (await company.DepthAsync(WorkSet.DeadLetters)).Should().Be(0);
    }

    private async Task<(Company Company, RecordRef Contact)> OpenAsync(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        await company.SynchronizeAsync();
        return (company, company.Portal.Records(RecordType.Contact).Single().Ref);
    }

    private static IEnumerable<VendorCall> Reads(Company company) => company.Portal.Calls.Where(call => call.Kind == "records");

    private static Task EmptyAsync(Company company) =>
        Eventually.TrueAsync(async () => await company.DepthAsync(WorkSet.Inbox) == 0, "the inbox is empty");
}
