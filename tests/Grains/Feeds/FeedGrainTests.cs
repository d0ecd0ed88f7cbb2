using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;
using Hearth.Tests.Grains.Vendors;

namespace Hearth.Tests.Grains.Feeds;

[Collection(DeliveryCollection.Name)]
public sealed class FeedGrainTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task The_cursor_stays_until_the_whole_page_is_stored(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var poisoned = company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        var household = (await company.Registrar.ResolveAsync([new ResolveRequest(poisoned, EntityKind.Household, null, IdentityProfile.Empty)]))[0].Entity;
        await Poison.StoreAsync(company, household);
        var other = company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.PersonFirstName, "Bea")]);

        await company.Grain.StartAsync();

        var feed = company.Feed(company.Tenant, "customers");
        (await company.ViewAsync(other)).Fields.Should().Contain(field => field.Value == "Bea Kay");
        var waiting = await Eventually.GetAsync(feed.GetProgressAsync, progress => progress.Status.State == "waiting", "the feed waits");
        (waiting.Status.CursorMovedAt, waiting.ReachedEnd, waiting.Status.RecordsRead).Should().Be((null, false, 0));
        waiting.Status.LastError.Should().StartWith("retry: ");
        company.Portal.Calls.Should().NotContain(call => call.Kind == "feed", "HubSpot is read when ServiceTitan was");

        await Poison.RemoveAsync(company, household);
        company.Clock.Jump(TimeSpan.FromMinutes(1));

        await company.SettledSinceNowAsync();
        (await company.ViewAsync(poisoned)).Fields.Should().Contain(field => field.Value == "Ann Lee");
        company.Portal.Records(RecordType.Contact).Select(contact => contact.ValueOf(FieldName.HouseholdName)).Should().BeEquivalentTo("Ann Lee", "Bea Kay");
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_goes_on_without_a_record_that_its_entity_never_takes_in_and_that_becomes_a_dead_letter(Database database)
    {
        var (company, _, poisoned) = await OpenPoisonedAsync(database);

        await LeftBehindAsync(company, 2);
        await Eventually.TrueAsync(() => Names(company).SetEquals(["Bea Kay", "Cid Orr"]), "the rest of the page and the later pages arrive");
        await Eventually.TrueAsync(
            async () =>
            {
                company.Clock.Jump(TimeSpan.FromMinutes(5));
                return await company.DepthAsync(WorkSet.DeadLetters) == 2;
            },
            "the records are given up",
            TimeSpan.FromSeconds(60));

        var status = await company.SettledSinceNowAsync();
        status.DeadLetters.Should().BeEquivalentTo(new Dictionary<string, long> { ["undeliverable"] = 2 });
        status.FirstSynchronization.Done.Should().BeTrue();
        var letters = await company.Work.ReadDeadLettersAsync(company.Account, 10, CancellationToken.None);
        letters.Select(letter => letter.Key).Should().BeEquivalentTo(poisoned.Select(record => record.ToString()));
        letters.Should().OnlyContain(letter =>
            letter.Lane == GrainKeys.ReadAgainLane(company.Account, company.Tenant.Connection) && letter.Error.StartsWith("unexpected: "));
        Names(company).Should().BeEquivalentTo("Bea Kay", "Cid Orr");
    }

    [Theory, OnBothDatabases]
    public async Task What_a_feed_left_behind_is_delivered_when_its_entity_can_take_it_in(Database database)
    {
        var (company, household, _) = await OpenPoisonedAsync(database);
        await LeftBehindAsync(company, 2);

        await Poison.RemoveAsync(company, household);
        company.Clock.Jump(TimeSpan.FromMinutes(5));

        await Eventually.TrueAsync(() => Names(company).SetEquals(["Ann Lee", "Bea Kay", "Cid Orr"]), "everybody arrives");
        (await company.SettledSinceNowAsync()).DeadLetters.Should().BeEmpty();
        company.Portal.Records(RecordType.Contact).Should().ContainSingle(contact => contact.ValueOf(FieldName.PersonEmail) == "ann@example.com");
    }

    [Theory, OnBothDatabases]
    public async Task An_edit_without_certain_times_is_read_again_with_them_and_an_echo_is_not(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Portal.FeedsCanBeRefined = true;
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        await company.SynchronizeAsync();
        var contact = company.Portal.Records(RecordType.Contact).Single().Ref;
        company.Portal.Calls.Should().NotContain(call => call.Kind == "records");

        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.PersonFirstName, "Anne"));
        await company.ViewAsync(contact, view => view.Fields.Any(field => field.Value == "Anne"));

        company.Portal.Calls.Where(call => call.Kind == "records").Should().ContainSingle().Which.Ids.Should().Equal(contact.Id);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_seen_of_a_record_is_not_lost_when_the_record_is_gone_before_it_is_read_again(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Portal.FeedsCanBeRefined = true;
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        await company.SynchronizeAsync();
        var contact = company.Portal.Records(RecordType.Contact).Single().Ref;
        company.Portal.Fails = call =>
        {
            if (call.Kind == "records")
            {
                company.Portal.Vanish(contact);
            }

            return null;
        };

        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.HouseholdDoNotMail, "true"));

        var view = await company.ViewAsync(contact, view => view.Fields.Any(field => field is { Field: FieldName.HouseholdDoNotMail, Value: "true" }));
        view.Records.Single(record => record.Record == contact.ToString()).State.Should().Be("archived");
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_a_page_that_was_cut_short_told_nobody_is_told_wherever_it_comes_again(Database kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var directory = new TestDirectory();
        var clock = new JumpingClock();
        var company = Company.Create("cut-short", directory, clock, configure: null);
        company.Tenant.PageSize = 1;
        company.Tenant.Fails = call => call is { Kind: "feed", Subject: "customer-contacts" } ? Failures.Busy : null;
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        RecordRef email;
        await using (var silo = await TestSilo.StartAsync(database.Options, directory, clock))
        {
            company.Silo = silo;
            await company.Grain.StartAsync();
            await company.ViewAsync(customer);
            await Eventually.TrueAsync(
                async () => (await company.Feed(company.Tenant, "customers").GetProgressAsync()).ReachedEnd, "the customers are read");
            email = company.Tenant.Edit(RecordType.CustomerContact, "m1", customer, fields: (FieldName.PersonEmail, "ann@example.com"));
            await company.Entity((await company.FindAsync(customer))!.Value).ObserveAsync(new ObserveRequest([Seen.Of(company.Tenant, email, clock)], 0, Again: false));
        }

        // The page that the household is on now is not the one that goes on where the last process stopped.
        company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.PersonFirstName, "Bea")]);
        company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann B"));
        await using var next = await TestSilo.StartAsync(database.Options, directory, clock);
        company.Silo = next;
        (await company.FindAsync(email)).Should().BeNull();
        await company.Grain.StartAsync();

        await Eventually.TrueAsync(async () => await company.FindAsync(email) == await company.FindAsync(customer), "the email is linked");
        var contact = new ResolveRequest(
            company.Portal.RefOf(RecordType.Contact, "9"), EntityKind.Household, null, IdentityProfile.Of([new IdentityTrait(IdentityTrait.Email, "ann@example.com")]));
        (await company.Registrar.ResolveAsync([contact])).Single().Entity.Should().Be(await company.FindAsync(customer));
    }

    [Theory, OnBothDatabases]
    public async Task A_page_whose_evidence_cannot_be_read_is_repeated(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Portal.FeedsCanBeRefined = true;
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        await company.SynchronizeAsync();
        var contact = company.Portal.Records(RecordType.Contact).Single().Ref;
        var feed = company.Feed(company.Portal, "contacts");
        company.Portal.Fails = call => call.Kind == "records" ? Failures.Busy : null;

        company.Portal.Edit(RecordType.Contact, contact.Id, fields: (FieldName.PersonFirstName, "Anne"));

        await Eventually.TrueAsync(async () => (await feed.GetProgressAsync()).Status.LastError is not null, "the feed says that it failed");
        (await company.Grain.GetStatusAsync()).Settled.Should().BeFalse();
        company.Portal.Fails = _ => null;
        company.Clock.Jump(TimeSpan.FromMinutes(1));
        await company.ViewAsync(contact, view => view.Fields.Any(field => field.Value == "Anne"));
        (await company.SettledSinceNowAsync()).Errors.Should().ContainKey("retry");
    }

    [Theory, OnBothDatabases]
    public async Task A_customer_whose_contact_methods_cannot_be_read_comes_again(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await company.SynchronizeAsync();
        company.Tenant.Fails = call => call.Kind == "records" || call.Subject == "customer-contacts" ? Failures.Busy : null;
        company.Portal.Edit(RecordType.Contact, "7", fields: (FieldName.PersonEmail, "ann@example.com"));
        await company.ViewAsync(company.Portal.RefOf(RecordType.Contact, "7"));

        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann Lee"));
        company.Tenant.Edit(RecordType.CustomerContact, "11", customer, fields: (FieldName.PersonEmail, "ann@example.com"));
        await Eventually.TrueAsync(
            async () => (await company.Feed(company.Tenant, "customers").GetProgressAsync()).Status.LastError is not null, "the feed waits");
        (await company.FindAsync(customer)).Should().BeNull();
        company.Tenant.Fails = _ => null;
        company.Clock.Jump(TimeSpan.FromMinutes(1));

        await company.SettledSinceNowAsync();
        (await company.FindAsync(customer)).Should().Be(await company.FindAsync(company.Portal.RefOf(RecordType.Contact, "7")));
        company.Portal.Records(RecordType.Contact).Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_cannot_be_read_backs_off_and_counts_only_once(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann Lee"));
        company.Tenant.Fails = call => call.Subject == "customers" ? Failures.Busy : null;

        await company.Grain.StartAsync();
        await Eventually.TrueAsync(() => company.Tenant.Calls.Count(call => call.Subject == "customers") >= 3, "the feed is tried again");
        var progress = await company.Feed(company.Tenant, "customers").GetProgressAsync();

        (progress.Status.State, progress.Status.LastError).Should().Be(("waiting", "retry: Busy."));
        company.Tenant.Calls.Count(call => call.Kind == "count").Should().Be(1);
        company.Tenant.Fails = _ => null;
        company.Clock.Jump(TimeSpan.FromMinutes(1));
        (await company.SettledSinceNowAsync()).Feeds.Should().OnlyContain(feed => feed.LastError == null);
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_without_permission_stops_and_comes_back(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await company.SynchronizeAsync();
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Revoked : null;
        var feed = company.Feed(company.Portal, "contacts");

        await Eventually.TrueAsync(async () => (await feed.GetProgressAsync()).Status.State == "stopped", "the feed stops");
        (await company.Grain.GetStatusAsync()).Settled.Should().BeFalse("who cannot read does not know");
        company.Portal.Fails = _ => null;
        company.Clock.Jump(TimeSpan.FromMinutes(1));

        await company.SettledSinceNowAsync();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_new_silo_goes_on_from_the_stored_cursor_and_writes_nothing(Database kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var directory = new TestDirectory();
        var clock = new JumpingClock();
        var company = Company.Create("restarted", directory, clock, configure: null);
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        await using (var silo = await TestSilo.StartAsync(database.Options, directory, clock))
        {
            company.Silo = silo;
            await company.SynchronizeAsync();
        }

        var (read, written) = (company.Tenant.Calls.Length, company.Portal.Writes.Length);
        await using var next = await TestSilo.StartAsync(database.Options, directory, clock);
        company.Silo = next;

        var status = await company.SynchronizeAsync();

        company.Tenant.Calls.Skip(read).Where(call => call.Kind == "feed" && call.Subject == "customers").Should().OnlyContain(call => call.Ids[0] != "");
        company.Portal.Writes.Should().HaveCount(written);
        status.Counters.Created.Should().Be(1, "totals outlive a silo");
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_sweep_comes_an_interval_after_its_first_start_however_often_silos_start(Database kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var directory = new TestDirectory();
        var clock = new JumpingClock();
        var company = Company.Create("swept", directory, clock, configure: null);
        company.Tenant.Sweeps = [new FeedDefinition("customers-sweep", RecordType.Customer, TimeSpan.FromHours(1), TimeSpan.Zero, 0)];
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        for (var start = 0; start < 3; start++)
        {
            await using var silo = await TestSilo.StartAsync(database.Options, directory, clock);
            company.Silo = silo;
            await company.SynchronizeAsync();
            Sweeps().Should().BeEmpty();
            clock.Jump(TimeSpan.FromMinutes(15));
        }

        await using var last = await TestSilo.StartAsync(database.Options, directory, clock);
        company.Silo = last;
        await company.SynchronizeAsync();
        Sweeps().Should().BeEmpty();
        clock.Jump(TimeSpan.FromMinutes(20));

        await Eventually.TrueAsync(() => Sweeps().Any(), "the sweep is read");

        IEnumerable<VendorCall> Sweeps() => company.Tenant.Calls.Where(call => call is { Kind: "feed", Subject: "customers-sweep" });
    }

    /// <summary>Ann's household fails; Bea is on the same page as Ann, and Cid on a later one.</summary>
    private async Task<(Company Company, EntityId Household, IReadOnlyList<RecordRef> Poisoned)> OpenPoisonedAsync(Database database)
    {
        var company = await clusters.OpenAsync(database);
        company.Tenant.PageSize = 2;
        var ann = company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        var email = company.Tenant.Edit(RecordType.CustomerContact, "11", ann, fields: (FieldName.PersonEmail, "ann@example.com"));
        company.Tenant.Edit(RecordType.Customer, "2", fields: [(FieldName.HouseholdName, "Bea Kay"), (FieldName.PersonFirstName, "Bea")]);
        company.Tenant.Edit(RecordType.Customer, "3", fields: [(FieldName.HouseholdName, "Cid Orr"), (FieldName.PersonFirstName, "Cid")]);
        var household = (await company.Registrar.ResolveAsync([new ResolveRequest(ann, EntityKind.Household, null, IdentityProfile.Empty)]))[0].Entity;
        await Poison.StoreAsync(company, household);
        await company.Grain.StartAsync();
        return (company, household, [ann, email]);
    }

    private static Task LeftBehindAsync(Company company, int records) => Eventually.TrueAsync(
        async () =>
        {
            company.Clock.Jump(TimeSpan.FromSeconds(20));
            return await company.DepthAsync(WorkSet.Inbox, GrainKeys.ReadAgainLane(company.Account, company.Tenant.Connection)) == records;
        },
        "the feed leaves them behind");

    private static HashSet<string?> Names(Company company) =>
        [.. company.Portal.Records(RecordType.Contact).Select(contact => contact.ValueOf(FieldName.HouseholdName))];
}
