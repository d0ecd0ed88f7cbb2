using System.Text;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage;
using Hearth.Storage.Erasing;
using Hearth.Storage.Work;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;
using Hearth.Tests.Grains.Vendors;

namespace Hearth.Tests.Grains.Erasing;

[Collection(ClusterCollection.Name)]
public sealed class PrivacyErasureTests(Clusters clusters)
{
    private const string First = "Quillamena";
    private const string Last = "Ostrakova";
    private const string Email = "quillamena@ostrakova.example";
    private const string Phone = "+18135557731";

    [Theory, OnBothDatabases]
    public async Task Nothing_of_the_person_is_left_in_any_table_and_an_audit_row_says_so(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        var entity = await company.FindAsync(contact);
        await company.Work.AddDeadLettersAsync(
            [
                new(WorkSet.Inbox, GrainKeys.InboxLane(company.Account, company.Tenant.Connection), "old", 0, "malformed", "Not an event.", company.Clock.GetUtcNow(), Encoding.UTF8.GetBytes($"caller (813) 555-7731, {Email}")),
                new(WorkSet.Inbox, GrainKeys.InboxLane(company.Account, company.Tenant.Connection), "other", 0, "malformed", "Not an event.", company.Clock.GetUtcNow(), Encoding.UTF8.GetBytes("caller bo@example.com")),
            ],
            CancellationToken.None);
        (await DumpAsync(company)).Should().NotBeEmpty("the dump sees what is there");

        await EraseAsync(company, contact);

        await Eventually.TrueAsync(async () => (await DumpAsync(company)).Length == 0, "the database has forgotten the person");
        var audit = (await company.Silo.Get<IErasures>().ReadAuditAsync(company.Account, 10, CancellationToken.None)).Should().ContainSingle().Subject;
        (audit.What, audit.Subject, audit.Cause).Should().Be((AuditEntry.Erased, contact.ToString(), "hubspot contact.privacyDeletion"));
        (await company.Work.ReadDeadLettersAsync(company.Account, 10, CancellationToken.None)).Should().ContainSingle().Which.Key.Should().Be("other");
        var view = await company.Entity(entity!.Value).GetViewAsync();
        view!.ErasedAt.Should().NotBeNull();
        (view.Fields, view.Records.Count).Should().BeEquivalentTo((Array.Empty<object>(), 4));
        view.Findings.Should().ContainSingle().Which.Should().StartWith(Finding.Forgotten);
    }

    [Theory, OnBothDatabases]
    public async Task What_ServiceTitan_still_shows_brings_nobody_back(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        company.Portal.Vanish(contact);
        await EraseAsync(company, contact);

        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdAddress, "9 Elm Street")]);
        company.Tenant.Edit(RecordType.CustomerContact, "13", company.Tenant.RefOf(RecordType.Customer, "1"), fields: (FieldName.PersonMobile, Phone));
        await company.SettledSinceNowAsync();

        company.Portal.Records(RecordType.Contact).Should().BeEmpty();
        (await DumpAsync(company)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Another_customer_with_the_same_email_makes_no_contact_and_keeps_the_opt_out(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.HouseholdDoNotMail, "true"));
        await company.ViewAsync(contact, view => view.Fields.Any(field => field is { Field: FieldName.HouseholdDoNotMail, Value: "true" }));
        company.Portal.Vanish(contact);
        await EraseAsync(company, contact);

        var other = company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Q. Somebody"), (FieldName.PersonFirstName, "Q."), (FieldName.HouseholdDoNotMail, "false")]);
        company.Tenant.Edit(RecordType.CustomerContact, "21", other, fields: (FieldName.PersonEmail, Email));

        var view = await company.ViewAsync(other, one => one.Fields.Any(field => field is { Field: FieldName.HouseholdDoNotMail, Value: "true" }));
        view.Findings.Should().Contain(finding => finding.StartsWith("held-as-forgotten"));
        (await company.FindAsync(other)).Should().NotBe(await company.FindAsync(contact));
        await company.SettledSinceNowAsync();
        company.Portal.Records(RecordType.Contact).Should().BeEmpty();
        company.Tenant.Find(other)!.ValueOf(FieldName.HouseholdDoNotMail).Should().Be("true");
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_came_back_is_synchronized_when_the_hold_is_released(Database database)
    {
        var (company, contact) = await OpenAsync(database);
        company.Portal.Vanish(contact);
        await EraseAsync(company, contact);
        var other = company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Q. Somebody"), (FieldName.PersonFirstName, "Q.")]);
        company.Tenant.Edit(RecordType.CustomerContact, "21", other, fields: (FieldName.PersonEmail, Email));
        await company.ViewAsync(other, view => HoldsIn(view).Any());
        await company.SettledSinceNowAsync();
        var household = (IHouseholdGrain)company.Entity((await company.FindAsync(other))!.Value);

        foreach (var hold in HoldsIn(await company.ViewAsync(other)))
        {
            (await household.ReleaseHoldAsync(hold, "kim", "She called.")).Should().Be(ReleaseRefusal.None);
        }

        await Eventually.TrueAsync(() => Task.FromResult(company.Portal.Records(RecordType.Contact).Length == 1), "the contact is made");
        company.Tenant.Edit(RecordType.CustomerContact, "22", other, fields: (FieldName.PersonPhone, Phone));
        await company.SettledSinceNowAsync();
        var view = await company.ViewAsync(other);
        view.Findings.Should().Contain(finding => finding.StartsWith("released"));
        HoldsIn(view).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task The_other_event_may_come_before_or_after_and_either_may_come_again(Database database)
    {
        var (company, contact) = await OpenAsync(database);

        await company.StoreEventsAsync(company.Portal, ("d1", EventText.Gone(contact)));
        await EmptyAsync(company);
        await EraseAsync(company, contact, "e1");
        await EraseAsync(company, contact, "e2");
        await company.StoreEventsAsync(
            company.Portal, ("d2", EventText.Gone(contact)), ("h", EventText.Hint(contact, FieldName.PersonEmail, Email, company.Clock.GetUtcNow(), ours: false)));
        await EmptyAsync(company);

        await Eventually.TrueAsync(async () => (await DumpAsync(company)).Length == 0, "the database has forgotten the person");
        (await company.Silo.Get<IErasures>().ReadAuditAsync(company.Account, 10, CancellationToken.None)).Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_was_never_seen_stays_unknown_when_it_comes_late(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await company.SynchronizeAsync();
        var stranger = company.Portal.RefOf(RecordType.Contact, "777001");
        await EraseAsync(company, stranger);

        company.Portal.Edit(RecordType.Contact, stranger.Id, fields: [(FieldName.PersonFirstName, First), (FieldName.PersonEmail, Email)]);
        await company.SettledSinceNowAsync();

        (await company.ViewAsync(stranger)).ErasedAt.Should().NotBeNull();
        (await DumpAsync(company)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_household_that_fails_is_asked_until_it_has_forgotten(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await company.SynchronizeAsync();
        var poisoned = company.Portal.RefOf(RecordType.Contact, "66");
        var household = (await company.Registrar.ResolveAsync([new(poisoned, EntityKind.Household, null, IdentityProfile.Empty)]))[0].Entity;
        await Poison.StoreAsync(company, household);

        await company.StoreEventsAsync(company.Portal, ("e1", EventText.Erased(poisoned)));
        await Eventually.TrueAsync(
            async () =>
            {
                company.Clock.Jump(TimeSpan.FromMinutes(5));
                return (await company.Work.MeasureAsync(company.Account, CancellationToken.None)).Any(depth => depth is { Set: WorkSet.Inbox, WithError: 1 });
            },
            "the erasure waits with its error");

        (await company.DepthAsync(WorkSet.DeadLetters)).Should().Be(0);
    }

    private static IEnumerable<string> HoldsIn(EntityView view) => view.Findings
        .Where(finding => finding.StartsWith("held-as-forgotten", StringComparison.Ordinal))
        .Select(finding => finding["held-as-forgotten ".Length..finding.IndexOf(": ", StringComparison.Ordinal)]);

    private async Task<(Company Company, RecordRef Contact)> OpenAsync(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = company.Tenant.Edit(
            RecordType.Customer, "1", fields: [(FieldName.HouseholdName, $"{First} {Last}"), (FieldName.HouseholdAddress, "7 Elm Street")]);
        company.Tenant.Edit(RecordType.CustomerContact, "11", customer, fields: (FieldName.PersonEmail, Email));
        company.Tenant.Edit(RecordType.CustomerContact, "12", customer, fields: (FieldName.PersonPhone, Phone));
        await company.SynchronizeAsync();
        var contact = company.Portal.Records(RecordType.Contact).Single().Ref;
        company.Portal.Edit(RecordType.Contact, contact.Id, fields: [(FieldName.PersonFirstName, First), (FieldName.PersonLastName, Last)]);
        await company.ViewAsync(contact, view => view.Fields.Any(field => field.Value == Last));
        await company.SettledSinceNowAsync();
        return (company, contact);
    }

    private static async Task EraseAsync(Company company, RecordRef record, string key = "erasure")
    {
        await company.StoreEventsAsync(company.Portal, (key, EventText.Erased(record)));
        await Eventually.TrueAsync(
            async () => (await company.Silo.Get<IErasures>().ReadAuditAsync(company.Account, 10, CancellationToken.None)).Any(entry => entry.Subject == record.ToString()),
            "the person is erased");
        await EmptyAsync(company);
    }

    /// <summary>Every row of the account that says something of the person.</summary>
    private static async Task<string[]> DumpAsync(Company company)
    {
        string[] secrets = [First, Last, Email, Phone, Phone[2..], "Elm Street"];
        var rows = await TableDump.ReadAsync(company.Silo.Get<HearthStorageOptions>());
        return [.. rows.Where(row => row.Contains($"{company.Account.Value}/") || row.Contains($" {company.Account.Value} |"))
            .Where(row => secrets.Any(secret => row.Contains(secret, StringComparison.OrdinalIgnoreCase)))];
    }

    private static Task EmptyAsync(Company company) =>
        Eventually.TrueAsync(async () => await company.DepthAsync(WorkSet.Inbox) == 0, "the inbox is empty");
}
