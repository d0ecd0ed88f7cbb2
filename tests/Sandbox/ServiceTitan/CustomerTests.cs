using System.Net;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class CustomerTests
{
    private const string Address = """{"street":"12 Elm St","unit":null,"city":"Dayton","state":"OH","zip":"45402","country":"USA"}""";

    [Fact]
    public async Task A_created_customer_comes_back_with_its_locations_and_contacts()
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.PostAsync("crm/customers", $$"""
            {"name":"Bea Ortiz","type":"Residential","address":{{Address}},
             "locations":[{"name":"Home","address":{{Address}},"contacts":[{"type":"Phone","value":"(859) 555-0100","memo":"gate"}]}],
             "contacts":[{"type":"Email","value":"Bea@Example.com"}]}
            """);

        reply.Status.Should().Be(HttpStatusCode.OK, reply.Text);
        reply.Json["locations"]![0]!["contacts"]![0]!["value"]!.GetValue<string>().Should().Be("(859) 555-0100");
        reply.Json["contacts"]!.AsArray().Select(contact => contact!["value"]!.GetValue<string>())
            .Should().BeEquivalentTo(["Bea@Example.com", "(859) 555-0100"], "a new location's contacts are copied to the customer");
        reply.Json["active"]!.GetValue<bool>().Should().BeTrue();
        reply.Json.AsObject().ContainsKey("mergedToId").Should().BeTrue("nulls are written");
        tenant.Tenant.Counters.Snapshot(includeWrites: false).Created.Should().Contain("customers", 1);
    }

    [Fact]
    public async Task Missing_and_wrongly_typed_fields_are_named()
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.PostAsync("crm/customers", $$"""{"name":5,"address":{"street":"x"},"locations":[{"name":"Home","address":{{Address}},"contacts":[{"type":"Pager","value":"1"}]}]}""");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json["errors"]!.AsObject().Select(error => error.Key).Should().BeEquivalentTo(
            ["name", "address.city", "address.state", "address.zip", "address.country", "locations[0].contacts[0].type"]);
        reply.Json.AsObject().Select(field => field.Key).Should().BeEquivalentTo(["type", "title", "status", "traceId", "errors", "data"]);
    }

    [Fact]
    public async Task A_patch_leaves_what_it_omits_and_silently_drops_what_it_does_not_know()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer("Bea Ortiz");

        var reply = await tenant.PatchAsync($"crm/customers/{customer.Id}", """{"doNotMail":true,"email":"bea@example.com"}""");

        reply.Status.Should().Be(HttpStatusCode.OK);
        reply.Json["doNotMail"]!.GetValue<bool>().Should().BeTrue();
        reply.Json["name"]!.GetValue<string>().Should().Be("Bea Ortiz");
        reply.Json.AsObject().ContainsKey("email").Should().BeFalse();
    }

    [Fact]
    public async Task A_patched_address_must_be_whole()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer();

        var partial = await tenant.PatchAsync($"crm/customers/{customer.Id}", """{"address":{"street":"9 Oak"}}""");
        var whole = await tenant.PatchAsync(
            $"crm/customers/{customer.Id}",
            """{"address":{"street":"9 Oak","unit":"2","city":"Dayton","state":"OH","zip":"45402","country":"USA","latitude":39.7,"longitude":-84.2}}""");

        partial.Status.Should().Be(HttpStatusCode.BadRequest);
        partial.Json["errors"]!.AsObject().Select(error => error.Key).Should().Contain(["address.unit", "address.latitude"]);
        whole.Json["address"]!["unit"]!.GetValue<string>().Should().Be("2");
    }

    [Fact]
    public async Task Null_is_refused_where_the_contract_does_not_allow_it()
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.PatchAsync($"crm/customers/{tenant.AddCustomer().Id}", """{"name":null}""");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Collections_are_replaced_whole()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer();

        await tenant.PatchAsync($"crm/customers/{customer.Id}", """{"tagTypeIds":[1,2]}""");
        var reply = await tenant.PatchAsync($"crm/customers/{customer.Id}", """{"tagTypeIds":[]}""");

        reply.Json["tagTypeIds"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_customer_is_a_404_of_the_api()
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.GetAsync("crm/customers/1");

        reply.Status.Should().Be(HttpStatusCode.NotFound);
        reply.Json["status"]!.GetValue<int>().Should().Be(404);
    }

    [Fact]
    public async Task A_merge_hides_the_loser_points_to_the_survivor_and_moves_everything()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var (loser, survivor) = (tenant.AddCustomer("Dup", new NewContact(ContactType.Phone, "555-0102")), tenant.AddCustomer("Bea"));
        var job = tenant.Book(loser);

        (await tenant.ControlAsync(HttpMethod.Post, "ui/customers/merge", $$"""{"fromId":{{loser.Id}},"intoId":{{survivor.Id}}}""")).Status.Should().Be(HttpStatusCode.OK);

        (await tenant.GetAsync("crm/customers")).Ids.Should().Equal(survivor.Id);
        var hidden = (await tenant.GetAsync("crm/customers?active=False")).Data.Single()!;
        hidden["mergedToId"]!.GetValue<long>().Should().Be(survivor.Id);
        (await tenant.GetAsync("crm/customers?active=Any")).Ids.Should().Equal(loser.Id, survivor.Id);
        (await tenant.GetAsync($"crm/customers/{survivor.Id}/contacts")).Data.Should().ContainSingle();
        (await tenant.GetAsync($"jpm/jobs/{job.Id}")).Json["customerId"]!.GetValue<long>().Should().Be(survivor.Id);
        (await tenant.GetAsync($"crm/locations?customerId={survivor.Id}")).Data.Should().HaveCount(2);
        (await tenant.PostAsync($"crm/customers/{loser.Id}/contacts", """{"type":"Phone","value":"1"}""")).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_tag_can_be_added_once_and_taken_away()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var (customer, tag) = (tenant.AddCustomer(), tenant.Tenant.AddTagType("VIP", "#ff0000", "V"));

        (await tenant.PostAsync($"crm/customers/{customer.Id}/tags/{tag.Id}")).Json["tagTypeIds"]!.AsArray().Should().ContainSingle();
        (await tenant.PostAsync($"crm/customers/{customer.Id}/tags/{tag.Id}")).Status.Should().Be(HttpStatusCode.Conflict);
        (await tenant.DeleteAsync($"crm/customers/{customer.Id}/tags/{tag.Id}")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Writes_are_counted_by_record_and_field_with_the_ones_that_changed_nothing()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer("Bea");

        await tenant.PatchAsync($"crm/customers/{customer.Id}", """{"name":"Bea","doNotMail":true}""");
        await tenant.PatchAsync($"crm/customers/{customer.Id}", """{"doNotMail":true}""");

        var counters = (await tenant.ControlAsync(HttpMethod.Get, "counters?writes=true")).Json;
        counters["propertyWrites"]!.GetValue<int>().Should().Be(3);
        counters["unchangedWrites"]!.GetValue<int>().Should().Be(2);
        counters["unchangedRecordWrites"]!.GetValue<int>().Should().Be(1);
        var mail = counters["writes"]!.AsArray().Single(write => write!["property"]!.GetValue<string>() == "doNotMail")!;
        mail["id"]!.GetValue<string>().Should().Be($"{customer.Id}");
        mail["changes"]!.GetValue<int>().Should().Be(1);
    }
}
