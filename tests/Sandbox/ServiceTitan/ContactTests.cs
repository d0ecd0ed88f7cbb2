using System.Net;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class ContactTests
{
    [Fact]
    public async Task A_contacts_change_moves_its_own_time_and_not_its_customers()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer("Bea", new NewContact(ContactType.MobilePhone, "859.555.0100"));
        var contact = tenant.Tenant.All<Contact>().Single();
        tenant.Clock.Advance(TimeSpan.FromMinutes(10));

        var reply = await tenant.PatchAsync($"crm/customers/{customer.Id}/contacts/{contact.Id}", """{"value":"+1 859 555 0101"}""");

        reply.Json["value"]!.GetValue<string>().Should().Be("+1 859 555 0101", "free text is kept as it was typed");
        reply.Json["modifiedOn"]!.GetValue<DateTimeOffset>().Should().Be(tenant.Clock.Now);
        (await tenant.GetAsync($"crm/customers/{customer.Id}")).Json["modifiedOn"]!.GetValue<DateTimeOffset>().Should().Be(customer.ModifiedOn);
    }

    [Fact]
    public async Task A_deleted_contact_is_gone_everywhere_but_in_the_feed()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer("Bea", new NewContact(ContactType.Email, "bea@example.com"));
        var contact = tenant.Tenant.All<Contact>().Single();
        var (_, token) = await tenant.ReadFeedAsync("crm/export/customers/contacts");

        (await tenant.DeleteAsync($"crm/customers/{customer.Id}/contacts/{contact.Id}")).Status.Should().Be(HttpStatusCode.OK);

        (await tenant.GetAsync($"crm/customers/{customer.Id}/contacts")).Data.Should().BeEmpty();
        (await tenant.GetAsync($"crm/customers/contacts?customerIds={customer.Id}")).Data.Should().BeEmpty();
        var row = (await tenant.ReadFeedAsync("crm/export/customers/contacts", token)).Rows.Single();
        row["id"]!.GetValue<long>().Should().Be(contact.Id);
        row["active"]!.GetValue<bool>().Should().BeFalse();
        row["customerId"]!.GetValue<long>().Should().Be(customer.Id);
        (await tenant.DeleteAsync($"crm/customers/{customer.Id}/contacts/{contact.Id}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_of_all_contacts_wants_customers_or_a_date()
    {
        await using var tenant = await RunningTenant.StartAsync();
        tenant.AddCustomer("Bea", new NewContact(ContactType.Phone, "555-0102"));

        (await tenant.GetAsync("crm/customers/contacts")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await tenant.GetAsync("crm/customers/contacts?modifiedOnOrAfter=2020-01-01")).Data.Should().ContainSingle();
    }

    [Theory]
    [InlineData("8595550100")]
    [InlineData("+1 (859) 555-0100")]
    public async Task Customers_are_found_by_the_digits_of_a_phone(string asked)
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer("Bea", new NewContact(ContactType.Phone, "(859) 555-0100"));
        tenant.AddCustomer("Cy", new NewContact(ContactType.Phone, "(859) 555-0199"));

        (await tenant.GetAsync($"crm/customers?phone={Uri.EscapeDataString(asked)}")).Ids.Should().Equal(customer.Id);
    }

    [Fact]
    public async Task A_contact_belongs_to_its_own_customer_only()
    {
        await using var tenant = await RunningTenant.StartAsync();
        tenant.AddCustomer("Bea", new NewContact(ContactType.Phone, "555-0102"));
        var (other, contact) = (tenant.AddCustomer("Cy"), tenant.Tenant.All<Contact>().Single());

        (await tenant.PatchAsync($"crm/customers/{other.Id}/contacts/{contact.Id}", """{"value":"1"}""")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Location_contacts_are_rows_of_their_own()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var location = tenant.LocationOf(tenant.AddCustomer());

        var made = await tenant.PostAsync($"crm/locations/{location}/contacts", """{"type":"Phone","value":"555-0102","memo":"Owner's daughter - Kelly"}""");

        made.Json["phoneSettings"]!["doNotText"]!.GetValue<bool>().Should().BeFalse();
        (await tenant.ReadFeedAsync("crm/export/locations/contacts")).Rows.Single()["locationId"]!.GetValue<long>().Should().Be(location);
        (await tenant.ReadFeedAsync("crm/export/customers/contacts")).Rows.Should().BeEmpty("only a new location copies its contacts");
    }
}
