using Hearth.Domain.Changes;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;
using Hearth.Tests.Grains.Vendors;

namespace Hearth.Tests.Grains.Identity;

/// <summary>A company whose branches have a tenant each: a family may be a customer of both, and ids say nothing across them.</summary>
[Collection(ClusterCollection.Name)]
public sealed class TwoTenantTests(Clusters clusters)
{
    private const string Mobile = "+16145550161";
    private const string NewMobile = "+16145550162";
    private const string Address = "1 Main St|||Akron|OH|44301|US";
    private const string NewAddress = "9 Oak Ave|||Akron|OH|44301|US";

    [Theory, OnBothDatabases]
    public async Task A_family_that_is_a_customer_of_both_tenants_is_one_household_with_one_contact(Database database)
    {
        var (company, here, there) = await OpenAsync(database);

        (await company.FindAsync(there)).Should().NotBeNull().And.Be(await company.FindAsync(here));
        var contact = company.Portal.Records(RecordType.Contact).Should().ContainSingle().Which;
        contact.ValueOf(FieldName.PersonMobile).Should().Be(Mobile);
        (await company.Cases.ReadAsync(company.Account, [MatchOutcome.Review, MatchOutcome.Duplicate], isOpen: true, null, 10, CancellationToken.None)).Should().BeEmpty();
        company.Tenant.Records(RecordType.Customer).Should().ContainSingle();
        company.OtherTenant.Records(RecordType.Customer).Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task Customers_of_two_tenants_with_the_same_id_have_nothing_in_common_by_that(Database database)
    {
        var company = await OpenEmptyAsync(database);
        var ann = Customer(company.Tenant, "1", "Ann", "Lee", Mobile);
        var bob = Customer(company.OtherTenant, "1", "Bob", "Ray", "+16145550169", "77 Far Rd|||Reno|NV|89501|US");
        await company.SynchronizeAsync();

        (await company.FindAsync(ann)).Should().NotBe(await company.FindAsync(bob));
        company.Portal.Records(RecordType.Contact).Should().HaveCount(2);
    }

    [Theory, OnBothDatabases]
    public async Task What_marketing_changes_reaches_the_customers_of_both_tenants(Database database)
    {
        var (company, here, there) = await OpenAsync(database);
        var contact = company.Portal.Records(RecordType.Contact).Single().Ref;

        company.Portal.Edit(RecordType.Contact, contact.Id, fields: [(FieldName.HouseholdAddress, NewAddress), (FieldName.PersonMobile, NewMobile)]);

        await HoldAsync(company, (company.Tenant, here), (company.OtherTenant, there));
    }

    [Theory, OnBothDatabases]
    public async Task What_one_office_changes_reaches_the_other_tenant_and_the_contact(Database database)
    {
        var (company, here, there) = await OpenAsync(database);

        company.OtherTenant.Edit(RecordType.Customer, there.Id, fields: [(FieldName.HouseholdAddress, NewAddress)]);
        company.OtherTenant.Edit(RecordType.CustomerContact, MobileOf(company.OtherTenant, there).Ref.Id, fields: [(FieldName.PersonMobile, NewMobile)]);

        await HoldAsync(company, (company.Tenant, here), (company.OtherTenant, there));
        await Eventually.TrueAsync(
            () => company.Portal.Records(RecordType.Contact).Single() is var contact && contact.ValueOf(FieldName.HouseholdAddress) == NewAddress && contact.ValueOf(FieldName.PersonMobile) == NewMobile,
            "the contact says so too");
    }

    [Theory, OnBothDatabases]
    public async Task An_opt_out_in_one_tenant_holds_in_the_other(Database database)
    {
        var (company, here, there) = await OpenAsync(database);

        company.OtherTenant.Edit(RecordType.Customer, there.Id, fields: (FieldName.HouseholdDoNotMail, "true"));

        await Eventually.TrueAsync(() => company.Tenant.Find(here)!.ValueOf(FieldName.HouseholdDoNotMail) == "true", "the other branch mails no more either");
        await company.SettledSinceNowAsync();
        company.OtherTenant.Find(there)!.ValueOf(FieldName.HouseholdDoNotMail).Should().Be("true");
    }

    [Theory, OnBothDatabases]
    public async Task A_lead_becomes_a_customer_where_leads_are_made_and_nowhere_else(Database database)
    {
        var company = await OpenEmptyAsync(database);
        await company.SynchronizeAsync();

        var lead = company.Portal.Edit(RecordType.Contact, "lead", stage: "lead", fields:
            [(FieldName.PersonFirstName, "Bea"), (FieldName.PersonLastName, "Kay"), (FieldName.PersonEmail, "bea@example.com"), (FieldName.HouseholdAddress, Address)]);

        await company.ViewAsync(lead, view => view.Records.Any(record => record.Record.StartsWith("tenant/customer/", StringComparison.Ordinal)));
        await company.SettledSinceNowAsync();
        company.OtherTenant.Writes.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_that_names_a_customer_of_the_other_tenant_is_of_that_one_s_household(Database database)
    {
        var company = await OpenEmptyAsync(database);
        var ann = Customer(company.Tenant, "1", "Ann", "Lee", Mobile);
        var bob = Customer(company.OtherTenant, "1", "Bob", "Ray", "+16145550169", "77 Far Rd|||Reno|NV|89501|US");
        await company.SynchronizeAsync();

        var contact = company.Portal.RefOf(RecordType.Contact, "c9");
        company.Portal.Identify(contact, new StoredIdentity(null, null, bob));
        company.Portal.Edit(RecordType.Contact, "c9", fields: [(FieldName.PersonMobile, Mobile)]);

        await company.ViewAsync(contact);
        (await company.FindAsync(contact)).Should().Be(await company.FindAsync(bob)).And.NotBe(await company.FindAsync(ann));
    }

    [Theory, OnBothDatabases]
    public async Task Jobs_of_both_tenants_are_deals_of_the_one_contact(Database database)
    {
        var (company, here, there) = await OpenAsync(database);

        var jobs = new[] { Job(company.Tenant, here), Job(company.OtherTenant, there) };

        await Eventually.TrueAsync(() => company.Portal.Records(RecordType.Deal).Length == 2, "each is a deal, although both have the same id");
        await company.SettledSinceNowAsync();
        (await company.FindAsync(jobs[0])).Should().NotBe(await company.FindAsync(jobs[1]));
        var contact = company.Portal.Records(RecordType.Contact).Single().Ref;
        company.Portal.Writes.Where(write => write.Type == RecordType.DealContact).Select(write => write.Counterpart).Should().Equal(contact, contact);
    }

    [Theory, OnBothDatabases]
    public async Task Customers_that_one_office_merges_leave_those_of_the_other_alone(Database database)
    {
        var (company, here, there) = await OpenAsync(database);
        var second = Customer(company.Tenant, "2", "Annie", "Leigh", "+16145550168", "77 Far Rd|||Reno|NV|89501|US");
        await company.ViewAsync(second);
        await company.SettledSinceNowAsync();
        (await company.FindAsync(second)).Should().NotBe(await company.FindAsync(here));

        company.Tenant.Merge(second, here);

        await Eventually.TrueAsync(async () => await company.FindAsync(second) == await company.FindAsync(here), "they are one household");
        await company.SettledSinceNowAsync();
        (await company.FindAsync(there)).Should().Be(await company.FindAsync(here));
        company.OtherTenant.Records(RecordType.Customer).Should().ContainSingle().Which.State.Should().Be(RecordState.Live);
    }

    private async Task<(Company Company, RecordRef Here, RecordRef There)> OpenAsync(Database database)
    {
        var company = await OpenEmptyAsync(database);
        var here = Customer(company.Tenant, "1", "Ann", "Lee", Mobile);
        var there = Customer(company.OtherTenant, "1", "Ann", "Lee", Mobile);
        await company.SynchronizeAsync();
        return (company, here, there);
    }

    private Task<Company> OpenEmptyAsync(Database database) => clusters.OpenAsync(database, options => options.HasTwoTenants = true);

    private static RecordRef Customer(ScriptedVendor tenant, string id, string firstName, string lastName, string mobile, string address = Address)
    {
        var customer = tenant.Edit(RecordType.Customer, id, fields:
            [(FieldName.HouseholdName, $"{firstName} {lastName}"), (FieldName.PersonFirstName, firstName), (FieldName.PersonLastName, lastName), (FieldName.HouseholdAddress, address)]);
        tenant.Edit(RecordType.CustomerContact, $"{id}1", customer, fields: (FieldName.PersonMobile, mobile));
        return customer;
    }

    private static RecordRef Job(ScriptedVendor tenant, RecordRef customer) => tenant.Edit(
        RecordType.Job, "5", customer, fields: [(FieldName.JobNumber, "J-5"), (FieldName.JobStatus, "Scheduled"), (FieldName.JobCustomer, customer.ToString())]);

    private static VendorRecord MobileOf(ScriptedVendor tenant, RecordRef customer) =>
        tenant.Records(RecordType.CustomerContact).Single(method => method.Parent == customer && method.ValueOf(FieldName.PersonMobile) is not null);

    private static async Task HoldAsync(Company company, params (ScriptedVendor Tenant, RecordRef Customer)[] customers)
    {
        await Eventually.TrueAsync(
            () => customers.All(one => one.Tenant.Find(one.Customer)!.ValueOf(FieldName.HouseholdAddress) == NewAddress
                && MobileOf(one.Tenant, one.Customer).ValueOf(FieldName.PersonMobile) == NewMobile),
            "each customer has the new address and number");
        await company.SettledSinceNowAsync();
    }
}
