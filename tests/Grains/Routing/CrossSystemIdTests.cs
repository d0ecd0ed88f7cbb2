using Hearth.Contracts;
using Hearth.Domain.Changes;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Routing;

/// <summary>Records that name each other across the systems, whatever else they have in common with anybody.</summary>
[Collection(DeliveryCollection.Name)]
public sealed class CrossSystemIdTests(Clusters clusters)
{
    private const string Phone = "+16145550141";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly StoredIdentity None = new(null, null);

    [Theory, OnBothDatabases]
    public async Task A_contact_that_names_nothing_but_a_customer_belongs_to_that_customer_s_household(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var (ann, bob) = (Customer(company, "1", "Ann Lee", Phone), Customer(company, "2", "Bob Ray", "+16145550142"));
        await company.SynchronizeAsync();

        var contact = Contact(company, "c9", names: bob);

        await company.ViewAsync(contact);
        (await company.FindAsync(contact)).Should().Be(await company.FindAsync(bob)).And.NotBe(await company.FindAsync(ann), "its phone is Ann's, its id is Bob's");
        await company.SettledSinceNowAsync();
        company.Portal.Find(contact)!.Stored.Should().BeEquivalentTo(new { Entity = await company.FindAsync(bob), Counterpart = bob });
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_that_names_a_customer_nobody_has_yet_waits_for_it_whoever_has_its_phone(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var ann = Customer(company, "1", "Ann Lee", Phone);
        await company.SynchronizeAsync();

        var contact = Contact(company, "c9", names: company.Tenant.RefOf(RecordType.Customer, "2"));
        await WaitingAsync(company);
        (await company.FindAsync(contact)).Should().BeNull();
        var bob = Customer(company, "2", "Bob Ray", "+16145550142");

        await company.ViewAsync(contact);
        (await company.FindAsync(contact)).Should().Be(await company.FindAsync(bob)).And.NotBe(await company.FindAsync(ann));
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task A_named_customer_that_no_feed_brings_is_asked_for(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await company.SynchronizeAsync();
        company.Tenant.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var bob = Customer(company, "2", "Bob Ray", "+16145550142");

        var contact = Contact(company, "c9", names: bob);
        await WaitingAsync(company);
        company.Clock.Jump(Patience);

        await company.ViewAsync(contact, view => view.Records.Any(record => record.Record == bob.ToString()));
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_that_names_a_customer_which_was_merged_is_the_survivor_s(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var bob = Customer(company, "2", "Bob Ray", "+16145550142");
        await company.SynchronizeAsync();
        company.Tenant.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var loser = Customer(company, "3", "B Ray", "+16145550143");
        company.Tenant.Merge(loser, bob);

        var contact = Contact(company, "c9", names: loser);
        await WaitingAsync(company);
        company.Clock.Jump(Patience);

        await company.ViewAsync(contact);
        (await company.FindAsync(contact)).Should().Be(await company.FindAsync(bob));
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_that_names_a_customer_which_does_not_exist_is_decided_like_any_other_after_a_while(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var ann = Customer(company, "1", "Ann Lee", Phone);
        await company.SynchronizeAsync();

        var contact = Contact(company, "c9", names: company.Tenant.RefOf(RecordType.Customer, "404"), firstName: "Ann", lastName: "Lee");
        await Eventually.TrueAsync(
            async () =>
            {
                company.Clock.Jump(Patience);
                return await company.FindAsync(contact) is not null;
            },
            "it is decided",
            TimeSpan.FromSeconds(60));

        (await company.FindAsync(contact)).Should().Be(await company.FindAsync(ann));
        (await company.DepthAsync(WorkSet.DeadLetters)).Should().Be(0);
        await Eventually.TrueAsync(() => company.Portal.Find(contact)!.Stored?.Counterpart == ann, "it names Ann's customer from now on");
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_that_names_a_tenant_that_is_not_connected_names_nobody(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var ann = Customer(company, "1", "Ann Lee", Phone);
        await company.SynchronizeAsync();

        var contact = Contact(company, "c9", names: new RecordRef(new ConnectionId("elsewhere"), RecordType.Customer, "2"), firstName: "Ann", lastName: "Lee");

        await company.ViewAsync(contact);
        (await company.FindAsync(contact)).Should().Be(await company.FindAsync(ann));
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_that_a_household_runs_into_by_its_email_goes_to_the_customer_that_it_names(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await company.SynchronizeAsync();
        company.Portal.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var contact = Contact(company, "c9", names: company.Tenant.RefOf(RecordType.Customer, "2"));
        company.Portal.Answers = write => write is { Kind: WriteKind.Create, Type: RecordType.Contact } && write.Counterpart?.Id == "1" ? new WriteOutcome.Exists(contact) : null;

        var ann = Customer(company, "1", "Ann Lee", Phone);
        await WaitingAsync(company);
        (await company.FindAsync(contact)).Should().BeNull("it is not Ann's");
        await company.Lane(company.Portal, "contact").BlockAsync("So that Bob gets no contact of his own.");
        var bob = Customer(company, "2", "Bob Ray", "+16145550142");

        await company.ViewAsync(contact);
        (await company.FindAsync(contact)).Should().Be(await company.FindAsync(bob)).And.NotBe(await company.FindAsync(ann));
    }

    [Theory, OnBothDatabases]
    public async Task Ids_that_were_taken_out_of_a_contact_and_a_deal_are_written_again(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = Customer(company, "1", "Ann Lee", Phone);
        var job = company.Tenant.Edit(RecordType.Job, "5", customer, fields: [(FieldName.JobNumber, "J-5"), (FieldName.JobStatus, "Scheduled"), (FieldName.JobCustomer, customer.ToString())]);
        await company.SynchronizeAsync();
        var (contact, deal) = (company.Portal.Records(RecordType.Contact).Single(), company.Portal.Records(RecordType.Deal).Single());

        company.Portal.Identify(contact.Ref, contact.Stored! with { IsDamaged = true });
        company.Portal.Identify(deal.Ref, None);
        await Eventually.TrueAsync(
            () => !company.Portal.Find(contact.Ref)!.Stored!.IsDamaged && company.Portal.Find(deal.Ref)!.Stored?.Entity is not null, "they carry their ids again");

        await company.SettledSinceNowAsync();
        company.Portal.Find(contact.Ref)!.Stored.Should().Be(contact.Stored);
        company.Portal.Find(deal.Ref)!.Stored.Should().BeEquivalentTo(new { Entity = await company.FindAsync(job), Counterpart = job });
    }

    [Theory, OnBothDatabases]
    public async Task A_customer_that_was_there_before_is_given_its_household_s_id_with_one_write_and_again_when_it_lost_it(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var ann = Customer(company, "1", "Ann Lee", Phone);

        await company.SynchronizeAsync();
        company.Tenant.Writes.Should().ContainSingle(write => write.Type == RecordType.Customer).Which.StampIdentity.Should().BeTrue();
        company.Tenant.Find(ann)!.Stored!.Entity.Should().Be(await company.FindAsync(ann));

        company.Tenant.Identify(ann, None);
        await Eventually.TrueAsync(() => company.Tenant.Find(ann)!.Stored?.Entity is not null, "it carries the id again");
        await company.SettledSinceNowAsync();
        company.Tenant.Writes.Count(write => write.Type == RecordType.Customer).Should().Be(2);
    }

    [Theory, OnBothDatabases]
    public async Task Under_a_policy_that_writes_nothing_to_ServiceTitan_no_id_is_written_there_either(Database database)
    {
        var company = await clusters.OpenAsync(database, options => options.Policy = OutcomesOnly(options.Policy));
        var ann = Customer(company, "1", "Ann Lee", Phone);
        company.Tenant.Edit(RecordType.Job, "5", ann, fields: [(FieldName.JobNumber, "J-5"), (FieldName.JobStatus, "Scheduled"), (FieldName.JobCustomer, ann.ToString())]);

        await company.SynchronizeAsync();

        company.Tenant.Writes.Should().BeEmpty();
        company.Portal.Records(RecordType.Contact).Should().ContainSingle().Which.Stored!.Counterpart.Should().Be(ann);
    }

    private static SyncPolicy OutcomesOnly(SyncPolicy policy) => new(
        policy.Version,
        policy.Fields.Select(field => field with { Owner = FieldOwner.ServiceTitan, WriteTo = field.WriteTo & Receivers.HubSpot }),
        policy.Creation with { ServiceTitanCustomer = CreationTrigger.Never },
        policy.Oscillation,
        policy.StopList,
        policy.Identity,
        policy.Deletion);

    private static RecordRef Customer(Company company, string id, string name, string phone)
    {
        var customer = company.Tenant.Edit(RecordType.Customer, id, fields: [(FieldName.HouseholdName, name), (FieldName.PersonFirstName, name.Split(' ')[0]), (FieldName.PersonLastName, name.Split(' ')[1])]);
        company.Tenant.Edit(RecordType.CustomerContact, $"{id}0", customer, fields: [(FieldName.PersonPhone, phone)]);
        return customer;
    }

    private static RecordRef Contact(Company company, string id, RecordRef names, string firstName = "Bo", string lastName = "Lee")
    {
        var contact = company.Portal.RefOf(RecordType.Contact, id);
        company.Portal.Identify(contact, None with { Counterpart = names });
        return company.Portal.Edit(RecordType.Contact, id, fields: [(FieldName.PersonFirstName, firstName), (FieldName.PersonLastName, lastName), (FieldName.PersonPhone, Phone)]);
    }

    private static Task WaitingAsync(Company company) => Eventually.TrueAsync(
        async () => await company.DepthAsync(WorkSet.WaitingRoom, GrainKeys.WaitingLane(company.Account, company.Portal.Connection)) == 1, "the contact waits");

    private static Task EmptyAsync(Company company) =>
        Eventually.TrueAsync(async () => await company.DepthAsync(WorkSet.WaitingRoom) == 0, "the waiting room is empty");
}
