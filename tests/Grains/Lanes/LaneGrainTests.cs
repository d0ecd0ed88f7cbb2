using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Changes;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Lanes;

[Collection(DeliveryCollection.Name)]
public sealed class LaneGrainTests(Clusters clusters)
{
    private const string Address = "1 Main St|||Austin|TX|78701|US";

    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(5);

    [Theory, OnBothDatabases]
    public async Task A_burst_of_edits_is_one_write(Database database)
    {
        var company = await OpenAsync(database);
        var lane = company.Lane(company.Portal, "contact");
        await lane.BlockAsync("The test holds it.");
        var customer = company.Tenant.RefOf(RecordType.Customer, "1");
        var before = company.Portal.Writes.Length;

        foreach (var name in new[] { "Ann B", "Ann C", "Ann D" })
        {
            company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, name));
            await company.ViewAsync(customer, view => view.Fields.Any(field => field.Value == name));
        }

        await lane.BlockAsync(null);
        await company.SettledSinceNowAsync();

        company.Portal.Writes.Skip(before).Should().ContainSingle().Which.Fields.Should().ContainSingle().Which.Value.Text.Should().Be("Ann D");
    }

    [Theory, OnBothDatabases]
    public async Task Many_records_go_out_in_full_batches(Database database)
    {
        var company = await OpenAsync(database);
        await company.Lane(company.Portal, "contact").BlockAsync("The test holds it.");
        for (var person = 100; person < 125; person++)
        {
            company.Tenant.Edit(RecordType.Customer, $"{person}", fields: [(FieldName.HouseholdName, $"P {person}"), (FieldName.PersonFirstName, $"P{person}")]);
        }

        var lane = company.LaneKey(company.Portal, "contact");
        await Eventually.TrueAsync(async () => await company.DepthAsync(WorkSet.Outbox, lane) == 25, "25 contacts wait");
        var before = company.Portal.Calls.Length;
        await company.Lane(company.Portal, "contact").BlockAsync(null);
        await company.SettledSinceNowAsync();

        company.Portal.Calls.Skip(before).Where(call => call.Kind == "write").Select(call => call.Ids.Length).Should().Equal(10, 10, 5);
        company.Portal.Records(RecordType.Contact).Should().HaveCount(26);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_field_is_parked_and_the_others_go_through(Database database)
    {
        var company = await OpenAsync(database);
        company.Portal.Answers = write => write.Fields.Any(field => field.Field == FieldName.HouseholdName)
            ? new WriteOutcome.Rejected([FieldName.HouseholdName], "Too long.")
            : null;

        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "A very long name"), (FieldName.HouseholdType, "commercial")]);
        company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, ""), (FieldName.PersonFirstName, "Bea")]);
        await company.SettledSinceNowAsync();

        var contact = company.Portal.Records(RecordType.Contact).Single(contact => contact.ValueOf(FieldName.PersonFirstName) == "Ann");
        (contact.ValueOf(FieldName.HouseholdName), contact.ValueOf(FieldName.HouseholdType)).Should().Be(("Ann Lee", "commercial"));
        company.Portal.Records(RecordType.Contact).Should().HaveCount(2);
        var view = await company.ViewAsync(contact.Ref);
        view.Findings.Should().ContainSingle().Which.Should().StartWith("refused-by-vendor").And.EndWith("Too long.");
        view.Fields.Single(field => field.Field == FieldName.HouseholdName).Shadows.Should().Contain(shadow => shadow.Problem == "Too long.");
    }

    [Theory, OnBothDatabases]
    public async Task A_write_that_must_wait_is_not_sent_before_its_time(Database database)
    {
        var company = await OpenAsync(database);
        var hour = TimeSpan.FromHours(1);
        var notBefore = company.Clock.GetUtcNow() + hour;
        company.Portal.Answers = write => write.Fields.Any(field => field.Value.Text == "Later") && company.Clock.GetUtcNow() < notBefore
            ? new WriteOutcome.Retry("Locked.", notBefore, MayHaveApplied: false)
            : null;
        company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Later"));
        await Eventually.TrueAsync(() => company.Portal.Writes.Any(write => write.Fields.Any(field => field.Value.Text == "Later")), "it was tried");

        company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea"), (FieldName.PersonFirstName, "Bea")]);
        await Eventually.TrueAsync(() => company.Portal.Records(RecordType.Contact).Length == 2, "the other goes through");
        company.Portal.Writes.Count(write => write.Fields.Any(field => field.Value.Text == "Later")).Should().Be(1);
        company.Clock.Jump(hour);

        await company.SettledSinceNowAsync();
        company.Portal.Records(RecordType.Contact).Should().Contain(contact => contact.ValueOf(FieldName.HouseholdName) == "Later");
    }

    [Theory, OnBothDatabases]
    public async Task A_creation_whose_answer_was_lost_is_looked_for_before_it_is_tried_again(Database database)
    {
        var company = await OpenAsync(database);
        var lost = false;
        company.Tenant.LosesAnswer = write => write.Type == RecordType.Customer && write.Kind is WriteKind.Create && !lost && (lost = true);
        company.Tenant.Fails = call => call.Kind == "feed" ? Failures.Busy : null;

        company.Portal.Edit(RecordType.Contact, "lead", stage: "lead", fields:
            [(FieldName.PersonFirstName, "Bea"), (FieldName.PersonLastName, "Kay"), (FieldName.PersonEmail, "bea@example.com"), (FieldName.HouseholdAddress, "1 Main St|||Austin|TX|78701|US")]);
        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(TimeSpan.FromSeconds(1));
                return company.Tenant.Records(RecordType.CustomerContact).Length == 1;
            },
            "the customer and its email exist");
        company.Tenant.Fails = _ => null;
        company.Clock.Jump(LongEnough);
        await company.SettledSinceNowAsync();

        company.Tenant.Writes.Where(write => write.Type == RecordType.Customer && write.Kind is WriteKind.Create)
            .Select(write => write.VerifyFirst).Should().Equal(false, true);
        company.Tenant.Records(RecordType.Customer).Should().HaveCount(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_customer_that_the_office_has_made_and_no_feed_has_shown_is_linked_instead_of_a_second_one_being_made(Database database)
    {
        var company = await OpenAsync(database);
        company.Tenant.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var offices = company.Tenant.Edit(RecordType.Customer, "7", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.HouseholdAddress, Address)]);
        company.Tenant.Edit(RecordType.CustomerContact, "70", parent: offices, fields: (FieldName.PersonEmail, "bea@example.com"));
        company.Tenant.Alike = _ => [offices];

        var lead = EditLead(company);

        await company.ViewAsync(lead, view => view.Records.Any(record => record.Record == offices.ToString()));
        CreatedCustomers(company).Should().BeEmpty();
        (await company.FindAsync(offices)).Should().Be(await company.FindAsync(lead));
    }

    [Theory, OnBothDatabases]
    public async Task A_customer_of_another_household_keeps_nobody_from_having_one(Database database)
    {
        var company = await OpenAsync(database);
        var stranger = company.Tenant.RefOf(RecordType.Customer, "8");
        company.Tenant.Unlisted.Add(stranger);
        company.Tenant.Edit(RecordType.Customer, "8", fields: [(FieldName.HouseholdName, "Zoltan Quist"), (FieldName.HouseholdAddress, "77 Far Rd|||Reno|NV|89501|US")]);
        company.Tenant.Alike = _ => [company.Tenant.RefOf(RecordType.Customer, "1"), stranger];

        var lead = EditLead(company);

        await company.ViewAsync(lead, HasCustomer);
        await company.SettledSinceNowAsync();
        CreatedCustomers(company).Should().ContainSingle();
        (await company.FindAsync(stranger)).Should().NotBeNull().And.NotBe(await company.FindAsync(lead));
    }

    [Theory, OnBothDatabases]
    public async Task While_somebody_is_asked_whether_a_customer_is_the_households_it_gets_none(Database database)
    {
        var company = await OpenAsync(database);
        var doubtful = company.Tenant.RefOf(RecordType.Customer, "8");
        company.Tenant.Unlisted.UnionWith([doubtful, company.Tenant.RefOf(RecordType.CustomerContact, "80")]);
        company.Tenant.Edit(RecordType.Customer, "8", fields: [(FieldName.HouseholdName, "Zoe Kay"), (FieldName.HouseholdAddress, "7 Far Rd|||Reno|NV|89501|US")]);
        company.Tenant.Edit(RecordType.CustomerContact, "80", parent: doubtful, fields: (FieldName.PersonMobile, "+16145550100;ext=2"));
        company.Tenant.Alike = _ => [doubtful];

        var lead = EditLead(company, (FieldName.PersonMobile, "+16145550100;ext=1"));

        await company.ViewAsync(lead, view => view.Findings.Any(finding => finding.StartsWith("held-for-review", StringComparison.Ordinal)));
        await company.SettledSinceNowAsync();
        CreatedCustomers(company).Should().BeEmpty();
        var asked = (await company.Cases.ReadAsync(company.Account, [MatchOutcome.Review], isOpen: true, null, 10, CancellationToken.None)).Single().Case;

        await company.Registrar.JudgeAsync(new JudgeRequest(doubtful, asked.Match.Household, Verdict.Different, [], "kim", ""));

        await company.ViewAsync(lead, view => view.Findings.Count == 0 && HasCustomer(view));
        CreatedCustomers(company).Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task No_customer_is_created_before_its_tenant_was_searched(Database database)
    {
        var company = await OpenAsync(database);
        company.Tenant.Fails = call => call.Kind == "alike" ? Failures.Busy : null;
        var lead = EditLead(company);
        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(TimeSpan.FromSeconds(5));
                return company.Tenant.Calls.Count(call => call.Kind == "alike") > 1;
            },
            "it is searched again");
        CreatedCustomers(company).Should().BeEmpty();

        company.Tenant.Fails = _ => null;
        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(LongEnough);
                return CreatedCustomers(company).Count() == 1;
            },
            "it is created");
        await company.ViewAsync(lead, HasCustomer);
    }

    [Theory, OnBothDatabases]
    public async Task A_search_that_is_refused_is_a_finding(Database database)
    {
        var company = await OpenAsync(database);
        company.Tenant.Fails = call => call.Kind == "alike" ? new VendorFailure(FailureClass.FixTheData, 400, "No such phone.") : null;

        var view = await company.ViewAsync(EditLead(company), view => view.Findings.Count > 0);

        view.Findings.Should().ContainSingle().Which.Should().StartWith("cannot-create").And.EndWith("No such phone.");
        CreatedCustomers(company).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_exists_already_is_linked(Database database)
    {
        var company = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var existing = company.Portal.Edit(RecordType.Contact, "old", fields: [(FieldName.PersonEmail, "bea@example.com"), (FieldName.PersonFirstName, "Bea")]);
        company.Portal.Answers = write => write.Kind is WriteKind.Create ? new WriteOutcome.Exists(existing) : null;

        var customer = company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.PersonFirstName, "Bea")]);

        await company.ViewAsync(customer, view => view.Records.Any(record => record.Record == existing.ToString()));
        await Eventually.TrueAsync(() => company.Portal.Find(existing)!.ValueOf(FieldName.HouseholdName) == "Bea Kay", "it is told the name");
        (await company.FindAsync(existing)).Should().Be(await company.FindAsync(customer));
        company.Portal.Records(RecordType.Contact).Should().HaveCount(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_exists_and_cannot_be_read_is_not_forgotten(Database database)
    {
        var company = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind is "feed" ? Failures.Busy : null;
        var existing = company.Portal.RefOf(RecordType.Contact, "old");
        company.Portal.Answers = write => write.Kind is WriteKind.Create && write.Entity.Value != "" ? new WriteOutcome.Exists(existing) : null;
        var customer = company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.PersonFirstName, "Bea")]);
        await Eventually.TrueAsync(() => company.Portal.Calls.Any(call => call.Kind == "records" && call.Ids.Contains("old")), "it was looked for");

        company.Portal.Edit(RecordType.Contact, "old", fields: (FieldName.PersonFirstName, "Bea"));
        company.Clock.Jump(LongEnough);

        await company.ViewAsync(customer, view => view.Records.Any(record => record.Record == existing.ToString()));
    }

    [Theory, OnBothDatabases]
    public async Task A_record_of_another_household_becomes_a_finding(Database database)
    {
        var company = await OpenAsync(database);
        var other = company.Portal.Records(RecordType.Contact).Single().Ref;
        company.Portal.Answers = write => write.Kind is WriteKind.Create ? new WriteOutcome.Exists(other) : null;

        var customer = company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.PersonFirstName, "Bea")]);

        var view = await company.ViewAsync(customer, view => view.Findings.Count > 0);
        view.Findings.Should().ContainSingle().Which.Should().StartWith("cannot-create").And.Contain("belongs to another household");
        await company.SettledSinceNowAsync();
        company.Portal.Writes.Count(write => write.Kind is WriteKind.Create).Should().Be(2, "nothing is tried again before something changes");
    }

    [Theory, OnBothDatabases]
    public async Task A_record_of_another_household_that_still_carries_this_ones_id_is_waited_for(Database database)
    {
        var company = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var other = company.Portal.Records(RecordType.Contact).Single().Ref;
        var isCarrying = true;
        company.Portal.Answers = write =>
        {
            if (write.Kind is not WriteKind.Create || !isCarrying)
            {
                return null;
            }

            company.Portal.Stamp(other, write.Entity);
            return new WriteOutcome.Exists(other);
        };
        var customer = company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.PersonFirstName, "Bea")]);
        // Whose id the record carries is read after the answer: what is changed before that was never found.
        await Eventually.TrueAsync(
            () =>
            {
                var calls = company.Portal.Calls.ToList();
                return company.Portal.Writes.Count(write => write.Kind is WriteKind.Create) > 1
                    && calls.FindLastIndex(call => call.Kind == "records" && call.Ids.Contains(other.Id)) > calls.FindLastIndex(call => call.Kind == "write" && call.Ids.Contains("new"));
            },
            "it was found");

        isCarrying = false;
        company.Portal.Stamp(other, (await company.FindAsync(other))!.Value);

        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(LongEnough);
                return company.Portal.Records(RecordType.Contact).Length == 2;
            },
            "it has one of its own");
        (await company.FindAsync(other)).Should().NotBe(await company.FindAsync(customer));
    }

    [Theory, OnBothDatabases]
    public async Task A_connection_without_permission_stops_the_lane_until_it_comes_back(Database database)
    {
        var company = await OpenAsync(database);
        company.Portal.Answers = _ => new WriteOutcome.Stop("Revoked.");
        var before = company.Portal.Writes.Length;
        company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann B"));
        var lane = company.Lane(company.Portal, "contact");
        await Eventually.TrueAsync(async () => (await lane.GetProgressAsync()).Stopped == "Revoked.", "the lane stops");

        company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea"), (FieldName.PersonFirstName, "Bea")]);
        await Eventually.TrueAsync(
            async () => await company.DepthAsync(WorkSet.Outbox, company.LaneKey(company.Portal, "contact")) == 2, "both wait");
        await lane.NudgeAsync();
        (await company.Grain.GetStatusAsync()).Lanes.Should().Contain(status => status.Lane == company.LaneKey(company.Portal, "contact") && status.Stopped == "Revoked.");
        company.Portal.Writes.Should().HaveCount(before + 1);
        company.Portal.Answers = _ => null;
        company.Clock.Jump(LongEnough);

        var status = await company.SettledSinceNowAsync();
        status.Lanes.Should().OnlyContain(status => status.Stopped == null);
        company.Portal.Records(RecordType.Contact).Select(contact => contact.ValueOf(FieldName.HouseholdName)).Should().BeEquivalentTo("Ann B", "Bea");
    }

    [Theory, OnBothDatabases]
    public async Task A_deal_waits_for_its_household_s_contact_and_is_then_associated(Database database)
    {
        var company = await OpenAsync(database);
        company.Portal.Answers = write => write.Type == RecordType.Contact && write.Kind is WriteKind.Create
            ? new WriteOutcome.Retry("Busy.", null, MayHaveApplied: false)
            : null;
        var customer = company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.PersonFirstName, "Bea")]);
        company.Tenant.Edit(RecordType.Job, "5", customer, fields: [(FieldName.JobNumber, "J-5"), (FieldName.JobCustomer, customer.ToString())]);
        await Eventually.TrueAsync(() => company.Portal.Records(RecordType.Deal).Length == 1, "the deal exists");
        await Eventually.TrueAsync(
            async () => await company.DepthAsync(WorkSet.Outbox, company.LaneKey(company.Portal, "deal-contact")) == 1, "the association waits");
        company.Portal.Writes.Should().NotContain(write => write.Type == RecordType.DealContact);

        (await company.Grain.GetStatusAsync()).Settled.Should().BeFalse("the contact that it waits for is under way");

        company.Portal.Answers = _ => null;
        company.Clock.Jump(LongEnough);
        await Eventually.TrueAsync(() => company.Portal.Writes.Any(write => write.Type == RecordType.DealContact), "they are associated");
        await company.SettledSinceNowAsync();

        var association = company.Portal.Writes.Where(write => write.Type == RecordType.DealContact).Should().ContainSingle().Subject;
        association.Counterpart.Should().Be(company.Portal.Records(RecordType.Contact).Single(contact => contact.ValueOf(FieldName.HouseholdName) == "Bea Kay").Ref);
    }

    [Theory, OnBothDatabases]
    public async Task A_deal_whose_household_has_no_contact_does_not_keep_the_account_from_settling_and_is_associated_when_it_gets_one(Database database)
    {
        var company = await OpenAsync(database);
        var lane = company.LaneKey(company.Portal, "deal-contact");
        var customer = company.Tenant.Edit(RecordType.Customer, "2", fields: (FieldName.HouseholdName, "Bea Kay"));
        company.Tenant.Edit(RecordType.Job, "5", customer, fields: [(FieldName.JobNumber, "J-5"), (FieldName.JobCustomer, customer.ToString())]);

        await Eventually.TrueAsync(
            async () => (await company.Grain.GetStatusAsync()).Lanes.Any(status => status.Lane == lane && status is { Depth: 1, Waiting: 1, WithError: 0 }),
            "the association waits");
        await company.SettledSinceNowAsync();
        company.Portal.Records(RecordType.Deal).Should().ContainSingle();
        company.Portal.Records(RecordType.Contact).Should().ContainSingle("the other customer cannot be reached, and is no contact");

        company.Tenant.Edit(RecordType.CustomerContact, "22", customer, fields: (FieldName.PersonEmail, "bea@example.com"));
        await Eventually.TrueAsync(() => company.Portal.Writes.Any(write => write.Type == RecordType.DealContact), "they are associated");
        var status = await company.SettledSinceNowAsync();

        status.Lanes.Should().NotContain(waiting => waiting.Waiting > 0);
        company.Portal.Writes.Should().ContainSingle(write => write.Type == RecordType.DealContact).Which.Counterpart.Should().Be(
            company.Portal.Records(RecordType.Contact).Single(contact => contact.ValueOf(FieldName.PersonEmail) == "bea@example.com").Ref);
    }

    [Theory, OnBothDatabases]
    public async Task A_deal_waits_for_a_customer_that_nobody_has_seen_yet(Database database)
    {
        var company = await OpenAsync(database);
        var customer = company.Tenant.RefOf(RecordType.Customer, "3");
        company.Tenant.Edit(RecordType.Job, "5", customer, fields: [(FieldName.JobNumber, "J-5"), (FieldName.JobCustomer, customer.ToString())]);
        await Eventually.TrueAsync(
            async () => (await company.Grain.GetStatusAsync()).Lanes.Any(status => status is { Set: "outbox", Waiting: 1 }), "the association waits");

        company.Tenant.Edit(RecordType.Customer, "3", fields: [(FieldName.HouseholdName, "Cid Orr"), (FieldName.PersonFirstName, "Cid")]);

        await Eventually.TrueAsync(() => company.Portal.Writes.Any(write => write.Type == RecordType.DealContact), "they are associated");
        await company.SettledSinceNowAsync();
    }

    [Theory, OnBothDatabases]
    public async Task An_entity_that_fails_does_not_hold_up_its_batch(Database database)
    {
        var company = await OpenAsync(database);
        var poisoned = (await company.Registrar.ResolveAsync(
            [new ResolveRequest(company.Tenant.RefOf(RecordType.Customer, "66"), EntityKind.Household, null, IdentityProfile.Empty)]))[0].Entity;
        await Poison.StoreAsync(company, poisoned);
        ImmutableArray<string> lanes = [company.LaneKey(company.Portal, "contact"), Hearth.Contracts.GrainKeys.LedgerLane(company.Account)];
        await company.Work.AddAsync(
            WorkSet.Outbox, [.. lanes.Select(lane => new WorkItem(lane, poisoned.Value, 1, 0, company.Clock.GetUtcNow(), default))], CancellationToken.None);

        company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann B"));

        await Eventually.TrueAsync(() => company.Portal.Records(RecordType.Contact).Single().ValueOf(FieldName.HouseholdName) == "Ann B", "the other is written");
        await Eventually.TrueAsync(
            async () => (await company.Work.MeasureAsync(company.Account, CancellationToken.None)).Where(depth => depth.Set == WorkSet.Outbox)
                .All(depth => depth is { Items: 1, WithError: 1 }),
            "only the failing one is left, with its error");
        await Poison.RemoveAsync(company, poisoned);
        company.Clock.Jump(LongEnough);
        await company.SettledSinceNowAsync();
    }

    [Theory, OnBothDatabases]
    public async Task A_write_that_fails_unexpectedly_is_tried_again(Database database)
    {
        var company = await OpenAsync(database);
        var failed = false;
        company.Portal.Answers = _ =>
        {
            var fails = !failed;
            failed = true;
            return fails ? throw new InvalidOperationException("A fault of ours.") : null;
        };

        company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann B"));
        await Eventually.TrueAsync(() => failed, "it failed");
        company.Clock.Jump(LongEnough);

        var status = await company.SettledSinceNowAsync();
        company.Portal.Records(RecordType.Contact).Single().ValueOf(FieldName.HouseholdName).Should().Be("Ann B");
        status.Errors.Should().ContainKey("retry");
    }

    [Theory, OnBothDatabases]
    public async Task A_creation_that_may_have_been_done_is_looked_for_before_it_is_tried_again(Database database)
    {
        var company = await OpenAsync(database);
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var creations = 0;
        company.Portal.LosesAnswer = write => write.Kind is WriteKind.Create && ++creations == 1;
        var before = company.Portal.Writes.Length;

        company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.PersonFirstName, "Bea")]);
        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(TimeSpan.FromSeconds(5));
                return company.Portal.Writes.Length == before + 2;
            },
            "it is tried twice");

        company.Portal.Writes.Skip(before).Select(write => (write.Kind, write.VerifyFirst)).Should()
            .Equal((WriteKind.Create, false), (WriteKind.Create, true));
    }

    private static RecordRef EditLead(Company company, params (string Field, string Value)[] more) => company.Portal.Edit(RecordType.Contact, "lead", stage: "lead", fields:
        [(FieldName.PersonFirstName, "Bea"), (FieldName.PersonLastName, "Kay"), (FieldName.PersonEmail, "bea@example.com"), (FieldName.HouseholdAddress, Address), .. more]);

    private static bool HasCustomer(EntityView view) => view.Records.Any(record => record.Record.Contains("/customer/", StringComparison.Ordinal));

    private static IEnumerable<RecordWrite> CreatedCustomers(Company company) =>
        company.Tenant.Writes.Where(write => write is { Type: RecordType.Customer, Kind: WriteKind.Create });

    private async Task<Company> OpenAsync(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        await company.SynchronizeAsync();
        return company;
    }
}
