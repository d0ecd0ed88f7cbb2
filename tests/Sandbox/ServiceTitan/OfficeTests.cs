using System.Net;
using System.Text.Json.Nodes;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class OfficeTests
{
    private const string Address = """{"street":"12 Elm St","unit":null,"city":"Dayton","state":"OH","zip":"45402","country":"USA"}""";

    [Fact]
    public async Task Staff_make_edit_and_delete_without_being_counted()
    {
        await using var tenant = await RunningTenant.StartAsync();
        tenant.Tenant.Counters.Reset();

        var customer = await tenant.ControlAsync(HttpMethod.Post, "ui/customers", $$"""{"name":"Bea","address":{{Address}}}""");
        var contact = await tenant.ControlAsync(HttpMethod.Post, "ui/contacts", $$"""{"customerId":{{customer.Id}},"type":"Phone","value":"555-0102"}""");
        (await tenant.ControlAsync(HttpMethod.Patch, $"ui/contacts/{contact.Id}", """{"doNotText":true}""")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.ControlAsync(HttpMethod.Patch, $"ui/customers/{customer.Id}", """{"name":"Bea O"}""")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.ControlAsync(HttpMethod.Delete, $"ui/contacts/{contact.Id}")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.ControlAsync(HttpMethod.Delete, $"ui/customers/{customer.Id}")).Status.Should().Be(HttpStatusCode.OK);

        var row = tenant.Tenant.Find<Customer>(customer.Id)!;
        (row.Name, row.Active).Should().Be(("Bea O", false));
        tenant.Tenant.Find<Contact>(contact.Id)!.DoNotText.Should().BeTrue();
        var counters = tenant.Tenant.Counters.Snapshot(includeWrites: false);
        (counters.TotalCalls, counters.PropertyWrites, counters.Created.Count).Should().Be((0, 0, 0));
    }

    [Fact]
    public async Task Records_show_every_row_with_the_external_data_of_all_applications()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var change = new ExternalChange(RunningTenant.OurApplication, Merge: true, [KeyValuePair.Create<string, string?>("hearth", "h-1")]);
        var customer = tenant.Tenant.CreateCustomer(new NewCustomer("Bea", RunningTenant.Address()) { ExternalData = change }).Row;
        tenant.Tenant.EditCustomer(customer.Id, new CustomerEdit { Active = false });

        var rows = JsonNode.Parse((await tenant.ControlAsync(HttpMethod.Get, "records/customers")).Text)!.AsArray();

        rows.Single()!["externalData"]![0]!["applicationGuid"]!.GetValue<Guid>().Should().Be(RunningTenant.OurApplication);
        foreach (var resource in new[] { "customer-contacts", "locations", "location-contacts", "jobs", "appointments", "appointment-assignments", "invoices", "payments", "business-units", "technicians", "job-types", "campaigns", "payment-types" })
        {
            (await tenant.ControlAsync(HttpMethod.Get, $"records/{resource}")).Status.Should().Be(HttpStatusCode.OK, resource);
        }
    }

    [Fact]
    public async Task A_seed_is_history_with_its_own_times()
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.ControlAsync(HttpMethod.Post, "seed", $$"""
            {"businessUnits":[{"name":"HVAC South"}],
             "customers":[{"name":"Bea","address":{{Address}},"createdOn":"2024-02-03T04:05:06Z"},{"name":"Cy","address":{{Address}}}]}
            """);

        reply.Json["customers"]!.AsArray().Should().HaveCount(2);
        tenant.Tenant.Find<Customer>(reply.Json["customers"]![0]!.GetValue<long>())!.ModifiedOn.Year.Should().Be(2024);
    }

    [Fact]
    public async Task Options_change_while_the_tenant_runs_and_a_reset_forgets_the_records()
    {
        await using var tenant = await RunningTenant.StartAsync();
        tenant.AddCustomer();

        (await tenant.ControlAsync(HttpMethod.Put, "options", """{"callsPerSecond":5,"webhookTarget":"http://127.0.0.1:9/x"}""")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.ControlAsync(HttpMethod.Put, "options", """{"callsPerSecond":0}""")).Status.Should().Be(HttpStatusCode.BadRequest);
        await tenant.ControlAsync(HttpMethod.Post, "reset");

        tenant.Tenant.Options.CallsPerSecond.Should().Be(5);
        tenant.Tenant.Options.Webhooks.Target.Should().Be(new Uri("http://127.0.0.1:9/x"));
        tenant.Tenant.All<Customer>().Should().BeEmpty();
        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.Unauthorized, "tokens are forgotten too");
    }

    [Fact]
    public void The_same_seed_and_the_same_deeds_make_the_same_tenant()
    {
        Make().Should().BeEquivalentTo(Make());

        static IReadOnlyList<Customer> Make()
        {
            var tenant = new ServiceTitanTenant(new ServiceTitanOptions(), new SteppedClock(), seed: 42);
            tenant.CreateCustomer(new NewCustomer("Bea", RunningTenant.Address()));
            tenant.CreateCustomer(new NewCustomer("Cy", RunningTenant.Address()));
            return tenant.All<Customer>();
        }
    }
}
