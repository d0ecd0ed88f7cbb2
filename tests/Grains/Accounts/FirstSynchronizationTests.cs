using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Accounts;

[Collection(DeliveryCollection.Name)]
public sealed class FirstSynchronizationTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task A_customer_becomes_a_contact_once(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee")]);
        company.Tenant.Edit(RecordType.CustomerContact, "11", customer, fields: (FieldName.PersonEmail, "ann@example.com"));

        var status = await company.SynchronizeAsync();

        var contact = company.Portal.Records(RecordType.Contact).Should().ContainSingle().Subject;
        contact.ValueOf(FieldName.PersonEmail).Should().Be("ann@example.com");
        contact.ValueOf(FieldName.HouseholdName).Should().Be("Ann Lee");
        (status.Counters.Created, status.Counters.Written).Should().Be((1, 2), "a contact is made, and the customer is given its household's id");
        (status.FirstSynchronization.Done, status.FirstSynchronization.RecordsExpected).Should().Be((true, 2));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_written_before_both_sides_were_read(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann Lee"));
        company.Tenant.Edit(RecordType.CustomerContact, "11", customer, fields: (FieldName.PersonEmail, "ann@example.com"));
        var contact = company.Portal.Edit(RecordType.Contact, "7", fields: (FieldName.PersonEmail, "ann@example.com"));
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        await company.Grain.StartAsync();
        await Eventually.TrueAsync(() => company.Portal.Calls.Count(call => call.Kind == "feed") >= 2, "HubSpot is tried");
        (company.Portal.Writes.Length, company.Tenant.Writes.Length).Should().Be((0, 0));
        (await company.Grain.GetStatusAsync()).FirstSynchronization.Done.Should().BeFalse();

        company.Portal.Fails = _ => null;
        company.Clock.Jump(TimeSpan.FromMinutes(1));
        var status = await company.SettledSinceNowAsync();

        status.Counters.Created.Should().Be(0);
        (await company.FindAsync(contact)).Should().Be(await company.FindAsync(customer));
        company.Portal.Find(contact)!.ValueOf(FieldName.HouseholdName).Should().Be("Ann Lee");
    }

    [Theory, OnBothDatabases]
    public async Task A_property_of_the_wrong_type_holds_only_its_lane_and_lets_it_go_when_it_is_put_right(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Portal.OnPrepare = () => new Outcome<SetupReport>.Success(
            new SetupReport(["deal pipeline"], [new SetupProblem(RecordType.Deal, "st_job_id is a number and must be a text.")]));
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        company.Tenant.Edit(RecordType.Job, "5", customer, fields: (FieldName.JobNumber, "J-5"));
        await company.Grain.StartAsync();
        await Eventually.TrueAsync(() => company.Portal.Records(RecordType.Contact).Length == 1, "contacts are written");

        var status = await company.Grain.GetStatusAsync();
        company.Portal.Records(RecordType.Deal).Should().BeEmpty();
        status.Settled.Should().BeFalse();
        status.Lanes.Should().ContainSingle(lane => lane.Stopped != null).Which.Lane.Should().Be(company.LaneKey(company.Portal, "deal"));
        status.Connections.Single(connection => connection.Connection == "portal").Problems.Should().ContainSingle();
        company.Portal.Calls.Count(call => call.Kind == "prepare").Should().BeLessThan(5, "a vendor is not asked about its problems all the time");

        company.Portal.OnPrepare = () => new Outcome<SetupReport>.Success(new SetupReport([], []));
        company.Clock.Jump(TimeSpan.FromMinutes(1));

        await company.SettledSinceNowAsync();
        company.Portal.Records(RecordType.Deal).Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task A_connection_that_cannot_be_prepared_is_shown_and_tried_again(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Portal.OnPrepare = () => new Outcome<SetupReport>.Failure(Failures.Revoked);
        await company.Grain.StartAsync();

        var status = await Eventually.GetAsync(
            company.Grain.GetStatusAsync, status => status.Connections.Any(connection => connection.State == "stopped"), "the portal is stopped");
        status.Settled.Should().BeFalse();
        status.Connections.Single(connection => connection.State == "stopped").Problems.Should().Equal("Revoked.");
        company.Portal.OnPrepare = () => new Outcome<SetupReport>.Success(new SetupReport([], []));
        company.Clock.Jump(TimeSpan.FromMinutes(1));

        (await company.SettledSinceNowAsync()).Connections.Should().OnlyContain(connection => connection.State == "ready");
    }

    [Theory, OnBothDatabases]
    public async Task A_tenant_that_cannot_be_prepared_holds_up_no_feed_and_nothing_is_written_before_it_was_read(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Tenant.OnPrepare = Revoked;
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann Lee"));
        company.Tenant.Edit(RecordType.CustomerContact, "11", customer, fields: (FieldName.PersonEmail, "ann@example.com"));
        var contact = company.Portal.Edit(RecordType.Contact, "7", stage: "lead", fields:
            [(FieldName.PersonEmail, "ann@example.com"), (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee"), (FieldName.HouseholdAddress, "1 Main St|||Austin|TX|78701|US")]);
        await company.Grain.StartAsync();

        await company.ViewAsync(contact);
        await Eventually.TrueAsync(async () => (await company.Feed(company.Portal, "deals").GetProgressAsync()).ReachedEnd, "the portal is read to the end");
        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(TimeSpan.FromSeconds(10));
                return company.Tenant.Calls.Count(call => call.Kind == "prepare") >= 3;
            },
            "the tenant is tried again");
        (company.Portal.Writes.Length, company.Tenant.Writes.Length).Should().Be((0, 0));
        company.Tenant.Calls.Should().OnlyContain(call => call.Kind == "prepare");

        company.Tenant.OnPrepare = Ready;
        company.Clock.Jump(TimeSpan.FromMinutes(1));
        (await company.SettledSinceNowAsync()).Counters.Created.Should().Be(0, "both knew her");
        (await company.FindAsync(contact)).Should().Be(await company.FindAsync(customer));
    }

    [Theory, OnBothDatabases]
    public async Task A_portal_that_fails_while_it_is_prepared_holds_up_no_feed(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Portal.OnPrepare = () => throw new InvalidOperationException("A fault of ours.");
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        await company.Grain.StartAsync();

        await company.ViewAsync(customer);
        await Eventually.TrueAsync(async () => (await company.Feed(company.Tenant, "appointments").GetProgressAsync()).ReachedEnd, "the tenant is read to its end");
        company.Portal.Writes.Should().BeEmpty();

        company.Portal.OnPrepare = Ready;
        company.Clock.Jump(TimeSpan.FromMinutes(1));
        (await company.SettledSinceNowAsync()).Counters.Created.Should().Be(1);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_connection_that_was_read_before_holds_up_only_its_own_lanes(Database kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var directory = new TestDirectory();
        var clock = new JumpingClock();
        var company = Company.Create("away", directory, clock, configure: null);
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann Lee"));
        var email = company.Tenant.Edit(RecordType.CustomerContact, "11", customer, fields: (FieldName.PersonEmail, "ann@example.com"));
        await using (var silo = await TestSilo.StartAsync(database.Options, directory, clock))
        {
            company.Silo = silo;
            await company.SynchronizeAsync();
            company.Tenant.Writes.Should().ContainSingle().Which.Fields.Should().BeEmpty("the customer was only given its household's id");
            await company.Lane(company.Portal, "contact").BlockAsync("The test holds it.");
            company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdType, "commercial"));
            await company.ViewAsync(customer, view => view.Fields.Any(field => field.Value == "commercial"));
        }

        var contact = company.Portal.Records(RecordType.Contact).Single().Ref;
        company.Tenant.OnPrepare = Revoked;
        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.PersonEmail, "anne@example.com"));
        await using var next = await TestSilo.StartAsync(database.Options, directory, clock);
        company.Silo = next;
        await company.Grain.StartAsync();

        await Eventually.TrueAsync(() => company.Portal.Find(contact)!.ValueOf(FieldName.HouseholdType) == "commercial", "the portal is written to");
        await Eventually.TrueAsync(
            async () => (await company.Grain.GetStatusAsync()).Lanes.Any(lane => lane is { Set: "outbox", Depth: 1, Stopped: "Revoked." }), "the tenant's write waits");
        company.Tenant.Writes.Should().ContainSingle();

        company.Tenant.OnPrepare = Ready;
        clock.Jump(TimeSpan.FromMinutes(1));
        await company.SettledSinceNowAsync();
        company.Tenant.Find(email)!.ValueOf(FieldName.PersonEmail).Should().Be("anne@example.com");
    }

    [Theory, OnBothDatabases]
    public async Task An_account_is_settled_only_when_nothing_waits_to_be_written(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        await company.SynchronizeAsync();
        company.Portal.Answers = _ => new WriteOutcome.Retry("Busy.", null, MayHaveApplied: false);
        company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann B"));

        var waiting = await Eventually.GetAsync(company.Grain.GetStatusAsync, status => !status.Settled, "it is not settled");
        (waiting.SettledThrough, waiting.Settled).Should().Be((null, false));
        await Eventually.TrueAsync(
            async () => (await company.Grain.GetStatusAsync()).Lanes.Any(lane => lane is { Set: "outbox", Depth: 1, WithError: 1 }), "the write waits with its error");
        company.Portal.Answers = _ => null;
        company.Clock.Jump(TimeSpan.FromMinutes(5));

        (await company.SettledSinceNowAsync()).Counters.Written.Should().Be(3);
    }

    [Theory, OnBothDatabases]
    public async Task Both_sides_agree_after_edits_on_both_and_nothing_is_written_for_an_echo(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann Lee"));
        var email = company.Tenant.Edit(RecordType.CustomerContact, "11", customer, fields: (FieldName.PersonEmail, "ann@example.com"));
        await company.SynchronizeAsync();
        var contact = company.Portal.Records(RecordType.Contact).Single().Ref;

        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.PersonEmail, "anne@example.com"));
        company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdType, "commercial"));
        await company.SettledSinceNowAsync();

        company.Tenant.Find(email)!.ValueOf(FieldName.PersonEmail).Should().Be("anne@example.com");
        company.Portal.Find(contact)!.ValueOf(FieldName.HouseholdType).Should().Be("commercial");
        company.Tenant.Writes.Should().ContainSingle(write => write.Fields.Length > 0);
        var written = company.Portal.Writes.Length;
        await company.SettledSinceNowAsync();
        company.Portal.Writes.Should().HaveCount(written);
    }

    private static Outcome<SetupReport> Revoked() => new Outcome<SetupReport>.Failure(Failures.Revoked);

    private static Outcome<SetupReport> Ready() => new Outcome<SetupReport>.Success(new SetupReport([], []));
}
