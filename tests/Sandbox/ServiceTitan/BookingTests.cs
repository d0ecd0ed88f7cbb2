using System.Net;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class BookingTests
{
    private const string Ours = "crm/booking-provider/77/bookings";
    private const string Request = """
        {"externalId":"hs-901","source":"Website","name":"Bea Ortiz","summary":"No heat upstairs","isFirstTimeClient":true,
         "address":{"street":"1 Main St","city":"Austin","state":"TX","zip":"78701","country":"USA"},
         "contacts":[{"type":"MobilePhone","value":"512-555-0101"},{"type":"Email","value":"bea@example.com","memo":"work"}]}
        """;

    [Fact]
    public async Task A_booking_is_new_names_no_customer_and_is_found_by_the_providers_own_id()
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.PostAsync(Ours, Request);

        reply.Status.Should().Be(HttpStatusCode.OK, reply.Text);
        reply.Json["status"]!.GetValue<string>().Should().Be("New");
        reply.Json["bookingProviderId"]!.GetValue<long>().Should().Be(77);
        reply.Json.AsObject().ContainsKey("customerId").Should().BeFalse();
        var id = reply.Json["id"]!.GetValue<long>();
        (await tenant.GetAsync($"{Ours}?externalId=hs-901")).Ids.Should().Equal(id);
        (await tenant.GetAsync("crm/bookings?externalId=hs-902")).Data.Should().BeEmpty();
        (await tenant.GetAsync($"crm/bookings/{id}/contacts")).Data.Select(contact => contact!["value"]!.GetValue<string>()).Should().Equal("512-555-0101", "bea@example.com");
    }

    [Fact]
    public async Task The_same_request_twice_is_two_bookings()
    {
        await using var tenant = await RunningTenant.StartAsync();

        await tenant.PostAsync(Ours, Request);
        await tenant.PostAsync(Ours, Request);

        (await tenant.GetAsync($"{Ours}?externalId=hs-901")).Ids.Should().HaveCount(2, "the vendor keeps nobody from that");
    }

    [Fact]
    public async Task A_provider_sees_and_changes_its_own_bookings_only()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var id = (await tenant.PostAsync(Ours, Request)).Json["id"]!.GetValue<long>();

        (await tenant.GetAsync("crm/booking-provider/78/bookings")).Data.Should().BeEmpty();
        (await tenant.GetAsync($"crm/booking-provider/78/bookings/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await tenant.PatchAsync($"crm/booking-provider/78/bookings/{id}", """{"name":"Somebody"}""")).Status.Should().Be(HttpStatusCode.NotFound);
        (await tenant.PatchAsync($"{Ours}/{id}", """{"summary":"No heat at all"}""")).Json["summary"]!.GetValue<string>().Should().Be("No heat at all");
    }

    [Fact]
    public async Task A_job_that_is_booked_from_it_converts_it_and_is_named_by_it()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var id = (await tenant.PostAsync(Ours, Request)).Json["id"]!.GetValue<long>();
        var seed = tenant.Book(tenant.AddCustomer());

        var job = await tenant.PostAsync("jpm/jobs", $$"""
            {"customerId":{{seed.CustomerId}},"locationId":{{seed.LocationId}},"businessUnitId":{{tenant.Unit}},"jobTypeId":{{tenant.JobType}},"campaignId":{{tenant.Campaign}},
             "priority":"Normal","bookingId":{{id}},"appointments":[{"start":"2026-11-24T15:00:00Z","end":"2026-11-24T17:00:00Z"}]}
            """);

        job.Status.Should().Be(HttpStatusCode.OK, job.Text);
        var booking = (await tenant.GetAsync($"crm/bookings/{id}")).Json;
        booking["status"]!.GetValue<string>().Should().Be("Converted");
        booking["jobId"]!.GetValue<long>().Should().Be(job.Json["id"]!.GetValue<long>());
        (await tenant.PostAsync($"{Ours}/{id}/dismiss")).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_lead_that_is_made_of_it_takes_its_place()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var id = (await tenant.PostAsync(Ours, Request)).Json["id"]!.GetValue<long>();

        var lead = await tenant.PostAsync("crm/leads", $$"""{"campaignId":{{tenant.Campaign}},"summary":"No heat","followUpDate":"2026-11-25T00:00:00Z","bookingId":{{id}}}""");

        lead.Json["bookingId"]!.GetValue<long>().Should().Be(id);
        (await tenant.GetAsync($"crm/bookings/{id}")).Json["status"]!.GetValue<string>().Should().Be("Dismissed");
    }

    [Fact]
    public async Task The_export_shows_each_change_with_its_summary()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var id = (await tenant.PostAsync(Ours, Request)).Json["id"]!.GetValue<long>();
        var (_, token) = await tenant.ReadFeedAsync("crm/export/bookings");
        tenant.Clock.Advance(TimeSpan.FromMinutes(1));
        (await tenant.PostAsync($"{Ours}/{id}/dismiss", """{"dismissingMemo":"Called twice"}""")).Status.Should().Be(HttpStatusCode.OK);

        var (rows, _) = await tenant.ReadFeedAsync("crm/export/bookings", token);

        rows.Should().ContainSingle().Which["status"]!.GetValue<string>().Should().Be("Dismissed");
        rows[0]["summary"]!.GetValue<string>().Should().Be("No heat upstairs");
    }

    [Fact]
    public async Task Who_cannot_be_reached_or_found_is_refused()
    {
        await using var tenant = await RunningTenant.StartAsync();

        (await tenant.PostAsync(Ours, """{"externalId":"1","source":"Web","name":"Bea","summary":"x","isFirstTimeClient":false}""")).Json["errors"]!.AsObject().Should().ContainKey("contacts");
        (await tenant.PostAsync(Ours, """{"name":"Bea"}""")).Json["errors"]!.AsObject().Should().ContainKeys("externalId", "source", "summary", "isFirstTimeClient");
    }
}
