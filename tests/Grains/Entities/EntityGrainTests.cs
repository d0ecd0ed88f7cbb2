using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Entities;

[Collection(ClusterCollection.Name)]
public sealed class EntityGrainTests(Clusters clusters)
{
    private const int Ordinary = 5;
    private static readonly EntityId Household = new("h-one");
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Theory, OnBothDatabases]
    public async Task State_and_outbox_rows_are_stored_when_the_answer_comes(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");

        var view = await company.Entity(Household).GetViewAsync();
        var row = (await company.Work.TakeAsync(WorkSet.Outbox, company.LaneKey(company.Portal, "contact"), 10, Lease, CancellationToken.None))
            .Should().ContainSingle().Subject;
        (row.Item.Key, row.Item.Revision).Should().Be((Household.Value, view!.Version));
        (await company.DepthAsync(WorkSet.Outbox, GrainKeys.LedgerLane(company.Account))).Should().Be(1);
        (await company.DepthAsync(WorkSet.Outbox, company.LaneKey(company.Portal, "deal"))).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_observation_again_writes_nothing(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");
        var before = await company.Entity(Household).GetViewAsync();

        var answer = await ObserveAsync(company);

        var after = await company.Entity(Household).GetViewAsync();
        after.Should().BeEquivalentTo(before);
        (answer.Changes.Length, answer.Shown.Length, answer.LinkedRecords.Length).Should().Be((0, 0, 0));
        answer.Counters.Unchanged.Should().BeGreaterThan(0);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_shown_again_names_its_records_again(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");

        var answer = await ObserveAsync(company, again: true);

        answer.LinkedRecords.Should().Equal(company.Tenant.RefOf(RecordType.Customer, "1"));
    }

    [Theory, OnBothDatabases]
    public async Task A_confirmation_of_a_superseded_write_leaves_the_newer_value_pending(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");
        var contact = company.Portal.RefOf(RecordType.Contact, "c1");
        var entity = company.Entity(Household);
        var request = new PrepareRequest(company.Portal.Connection, "contact");
        var first = await entity.PrepareAsync(request);
        await ObserveCustomerAsync(company, "Ann Lee-Park");

        var confirmed = await entity.ConfirmAsync(new ConfirmRequest(
            company.Portal.Connection,
            [new WriteResult(first.Writes[0], new WriteOutcome.Applied(contact, company.Clock.GetUtcNow(), Stored(first.Writes[0])))]));

        confirmed.StillPending.Should().BeTrue();
        var second = await entity.PrepareAsync(request);
        second.Writes.Should().ContainSingle().Which.Fields.Should().ContainSingle(field => field.Field == FieldName.HouseholdName)
            .Which.Value.Text.Should().Be("Ann Lee-Park");
        second.Revision.Should().BeGreaterThan(first.Revision);
        var row = await company.Work.TakeAsync(WorkSet.Outbox, company.LaneKey(company.Portal, "contact"), 10, Lease, CancellationToken.None);
        row.Should().ContainSingle().Which.Item.Revision.Should().BeGreaterThan(first.Revision);
    }

    [Theory, OnBothDatabases]
    public async Task A_write_that_somebody_undid_before_its_answer_came_is_pending_again(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");
        var entity = company.Entity(Household);
        await ObserveContactAsync(company, "Ann Lee");
        await ObserveContactAsync(company, "Ann Lee-Park");
        var prepared = await entity.PrepareAsync(new PrepareRequest(company.Tenant.Connection, "customer"));
        var customer = company.Tenant.RefOf(RecordType.Customer, "1");
        var landed = company.Clock.GetUtcNow();
        // Back to what was known of the customer, which dates only itself: that it was ever otherwise cannot be seen.
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee")]);
        var seen = company.Tenant.Find(customer)!.Show(company.Clock.GetUtcNow(), canRefine: true) with { CanRefine = false };
        await entity.ObserveAsync(new ObserveRequest([seen], Ordinary, Again: false));

        var confirmed = await entity.ConfirmAsync(new ConfirmRequest(
            company.Tenant.Connection,
            [.. prepared.Writes.Select(write => new WriteResult(write, new WriteOutcome.Applied(customer, landed, Stored(write))))]));

        confirmed.StillPending.Should().BeTrue();
        var lane = company.LaneKey(company.Tenant, "customer");
        await company.Work.CompleteAsync(WorkSet.Outbox, lane, [new WorkReceipt(Household.Value, prepared.Revision)], CancellationToken.None);
        var row = await company.Work.TakeAsync(WorkSet.Outbox, lane, 10, Lease, CancellationToken.None);
        row.Should().ContainSingle("the row of the write that was undone is done");
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_that_says_only_what_was_agreed_gives_the_ledger_nothing_to_do(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");
        var entity = company.Entity(Household);
        var ledger = GrainKeys.LedgerLane(company.Account);
        var row = (await company.Work.TakeAsync(WorkSet.Outbox, ledger, 10, Lease, CancellationToken.None)).Should().ContainSingle().Subject;
        await company.Work.CompleteAsync(WorkSet.Outbox, ledger, [new WorkReceipt(Household.Value, row.Item.Revision)], CancellationToken.None);
        var prepared = await entity.PrepareAsync(new PrepareRequest(company.Portal.Connection, "contact"));
        var before = (await entity.GetViewAsync())!.Version;

        await entity.ConfirmAsync(new ConfirmRequest(
            company.Portal.Connection,
            [new WriteResult(prepared.Writes[0], new WriteOutcome.Applied(
                company.Portal.RefOf(RecordType.Contact, "c1"), company.Clock.GetUtcNow(), Stored(prepared.Writes[0])))]));

        (await entity.GetViewAsync())!.Version.Should().BeGreaterThan(before, "the answer is stored");
        (await company.DepthAsync(WorkSet.Outbox, ledger)).Should().Be(0);
        await ObserveCustomerAsync(company, "Ann Lee-Park");
        (await company.DepthAsync(WorkSet.Outbox, ledger)).Should().Be(1, "a new value is to be shown");
    }

    [Theory, OnBothDatabases]
    public async Task A_creation_says_until_when_it_may_be_sent(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");
        var before = company.Clock.GetUtcNow();

        var prepared = await company.Entity(Household).PrepareAsync(new PrepareRequest(company.Portal.Connection, "contact"));

        var write = prepared.Writes.Should().ContainSingle().Subject;
        write.Kind.Should().Be(WriteKind.Create);
        write.CreateBy.Should().BeOnOrAfter(before + CreationIntent.Margin).And.BeOnOrBefore(company.Clock.GetUtcNow() + CreationIntent.Margin);
    }

    [Theory, OnBothDatabases]
    public async Task An_attempt_that_failed_changes_nothing_that_is_stored(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");
        var entity = company.Entity(Household);
        var before = (await entity.GetViewAsync())!.Version;
        var prepared = await entity.PrepareAsync(new PrepareRequest(company.Portal.Connection, "contact"));

        await entity.ConfirmAsync(new ConfirmRequest(
            company.Portal.Connection, [new WriteResult(prepared.Writes[0], new WriteOutcome.Retry("Busy.", null, MayHaveApplied: false))]));

        (await entity.GetViewAsync())!.Version.Should().Be(before);
    }

    [Theory, OnBothDatabases]
    public async Task An_activation_that_is_behind_catches_up_with_what_another_one_stored(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");
        var entity = company.Entity(Household);
        var known = (await entity.GetViewAsync())!.Version;

        await AnotherActivation.StoresAgainAsync(company, Household);
        await entity.CatchUpAsync(known);
        (await entity.GetViewAsync())!.Version.Should().Be(known, "it knows that much");

        await entity.CatchUpAsync(known + 1);
        (await entity.GetViewAsync())!.Version.Should().Be(known + 1);
        await ObserveCustomerAsync(company, "Ann Lee-Park");
        (await entity.GetViewAsync())!.Version.Should().Be(known + 2);
    }

    [Theory, OnBothDatabases]
    public async Task The_view_explains_every_field(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ObserveCustomerAsync(company, "Ann Lee");

        var view = await company.Entity(Household).GetViewAsync();

        (view!.Id, view.Kind).Should().Be((Household.Value, "household"));
        view.Records.Should().ContainSingle().Which.Record.Should().Be("tenant/customer/1");
        var name = view.Fields.Should().ContainSingle(field => field.Field == FieldName.HouseholdName).Subject;
        (name.Value, name.Owner, name.Origin, name.State).Should().Be(("Ann Lee", "shared", "tenant/customer/1", "agreed"));
        name.Shadows.Should().ContainSingle().Which.Value.Should().Be("Ann Lee");
        var decision = name.Decisions.Should().ContainSingle().Subject;
        (decision.Kind, decision.Rule, decision.Source, decision.Version).Should().Be(("accepted", "first-value", "tenant/customer/1", name.Version));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_was_ever_stored_under_an_unknown_id(Database database)
    {
        var company = await clusters.OpenAsync(database);

        (await company.Entity(new EntityId("h-nobody")).GetViewAsync()).Should().BeNull();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_new_silo_on_the_same_database_knows_everything(Database kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var directory = new TestDirectory();
        var clock = new JumpingClock();
        var company = Company.Create("restarted", directory, clock, configure: null);
        EntityView? before;
        PrepareAnswer prepared;
        await using (var silo = await TestSilo.StartAsync(database.Options, directory, clock))
        {
            company.Silo = silo;
            await ObserveCustomerAsync(company, "Ann Lee");
            prepared = await company.Entity(Household).PrepareAsync(new PrepareRequest(company.Portal.Connection, "contact"));
            before = await company.Entity(Household).GetViewAsync();
        }

        await using var next = await TestSilo.StartAsync(database.Options, directory, clock);
        company.Silo = next;

        (await company.Entity(Household).GetViewAsync()).Should().BeEquivalentTo(before);
        // What was on its way is no longer remembered; its confirmation is taken all the same.
        var contact = company.Portal.RefOf(RecordType.Contact, "c1");
        var answer = await company.Entity(Household).ConfirmAsync(new ConfirmRequest(
            company.Portal.Connection,
            [new WriteResult(prepared.Writes[0], new WriteOutcome.Applied(contact, clock.GetUtcNow(), Stored(prepared.Writes[0])))]));
        answer.StillPending.Should().BeFalse();
        (await company.Entity(Household).GetViewAsync())!.Records.Should().Contain(record => record.Record == contact.ToString());
    }

    private static Dictionary<string, FieldValue> Values(RecordWrite write) => write.Fields.ToDictionary(field => field.Field, field => field.Value);

    private static System.Collections.Immutable.ImmutableDictionary<string, FieldValue> Stored(RecordWrite write) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(Values(write));

    private static Task<ObserveAnswer> ObserveCustomerAsync(Company company, string name)
    {
        company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, name), (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")]);
        return ObserveAsync(company);
    }

    private static Task<ObserveAnswer> ObserveContactAsync(Company company, string name)
    {
        var contact = company.Portal.Edit(
            RecordType.Contact, "c1",
            fields: [(FieldName.HouseholdName, name), (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")]);
        return company.Entity(Household).ObserveAsync(
            new ObserveRequest([Seen.Of(company.Portal, contact, company.Clock)], Ordinary, Again: false));
    }

    private static Task<ObserveAnswer> ObserveAsync(Company company, bool again = false) =>
        company.Entity(Household).ObserveAsync(new ObserveRequest(
            [Seen.Of(company.Tenant, company.Tenant.RefOf(RecordType.Customer, "1"), company.Clock)], Ordinary, again));
}
