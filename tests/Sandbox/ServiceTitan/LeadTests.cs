using System.Net;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class LeadTests
{
    [Fact]
    public async Task A_lead_needs_a_campaign_a_summary_and_a_reason_or_a_date()
    {
        await using var tenant = await RunningTenant.StartAsync();

        (await tenant.PostAsync("crm/leads", """{"followUpDate":"2026-12-01T00:00:00Z"}""")).Json["errors"]!.AsObject().Select(error => error.Key)
            .Should().BeEquivalentTo(["campaignId", "summary"]);
        (await tenant.PostAsync("crm/leads", $$"""{"campaignId":{{tenant.Campaign}},"summary":"x"}""")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_prospect_is_found_by_phone_and_converted_only_by_booking_a_job()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var lead = await tenant.PostAsync("crm/leads", $$"""
            {"campaignId":{{tenant.Campaign}},"summary":"Leak","callReasonId":3,"leadCustomerName":"Dee Fox","leadPhone":"(859) 555-0177"}
            """);
        var customer = tenant.AddCustomer("Dee Fox");

        (await tenant.GetAsync("crm/leads?leadPhone=8595550177")).Ids.Should().Equal(lead.Id);
        await tenant.PatchAsync($"crm/leads/{lead.Id}", """{"status":"Converted","leadEmail":"dee@example.com"}""");
        (await tenant.GetAsync($"crm/leads/{lead.Id}")).Json["status"]!.GetValue<string>().Should().Be("Open", "a status is no field of the update");
        tenant.Tenant.BookJob(
            new NewJob(customer.Id, tenant.LocationOf(customer), tenant.Unit, tenant.JobType, tenant.Campaign)
            {
                Appointments = [tenant.Visit()],
                LeadId = lead.Id,
            });

        var row = (await tenant.ReadFeedAsync("crm/export/leads")).Rows.Single();
        row["status"]!.GetValue<string>().Should().Be("Converted");
        row["leadEmail"]!.GetValue<string>().Should().Be("dee@example.com");
        row["customerId"]!.GetValue<long>().Should().Be(customer.Id);
        (await tenant.PostAsync($"crm/leads/{lead.Id}/dismiss", """{"dismissingReasonId":1}""")).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_lead_is_put_off_and_dismissed()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var lead = tenant.Tenant.CreateLead(new NewLead(tenant.Campaign, "Leak", FollowUpDate: tenant.Clock.Now)).Row;

        (await tenant.PostAsync($"crm/leads/{lead.Id}/follow-up", """{"followUpDate":"2026-12-01T00:00:00Z"}""")).Json["leadId"]!.GetValue<long>().Should().Be(lead.Id);
        (await tenant.PostAsync($"crm/leads/{lead.Id}/dismiss", """{"dismissingReasonId":1}""")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.GetAsync("crm/leads?status=Dismissed")).Ids.Should().Equal(lead.Id);
    }
}
