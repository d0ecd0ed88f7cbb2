using System.Net;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class MembershipTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_membership_names_its_kind_by_id_and_ends_when_its_months_are_over()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var type = tenant.Tenant.AddMembershipType("Gold Plan", durationMonths: 12, displayName: "Gold comfort plan");
        var customer = tenant.AddCustomer().Id;
        var id = Sell(tenant, customer, type.Id);

        var row = (await tenant.GetAsync($"memberships/memberships/{id}")).Json;

        row["customerId"]!.GetValue<long>().Should().Be(customer);
        row["membershipTypeId"]!.GetValue<long>().Should().Be(type.Id);
        row["status"]!.GetValue<string>().Should().Be("Active");
        row["to"]!.GetValue<DateTimeOffset>().Should().Be(From.AddMonths(12));
        (await tenant.GetAsync($"memberships/membership-types/{type.Id}")).Json["displayName"]!.GetValue<string>().Should().Be("Gold comfort plan");
        (await tenant.GetAsync($"memberships/memberships?customerIds={customer}")).Ids.Should().Equal(id);
    }

    [Fact]
    public async Task A_membership_without_months_goes_on()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var type = tenant.Tenant.AddMembershipType("Monthly", MembershipRecurrence.Monthly, durationMonths: null);

        var row = (await tenant.GetAsync($"memberships/memberships/{Sell(tenant, tenant.AddCustomer().Id, type.Id)}")).Json;

        row["to"].Should().BeNull();
        row["duration"].Should().BeNull();
    }

    [Fact]
    public async Task Every_change_of_a_status_is_kept_and_exported()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var id = Sell(tenant, tenant.AddCustomer().Id, tenant.Tenant.AddMembershipType("Gold Plan").Id);

        (await tenant.PatchAsync($"memberships/memberships/{id}", """{"status":"Suspended"}""")).Json["id"]!.GetValue<long>().Should().Be(id);
        tenant.Clock.Advance(TimeSpan.FromMinutes(1));
        await tenant.PatchAsync($"memberships/memberships/{id}", """{"status":"Canceled","memo":"Moved away"}""");

        var row = (await tenant.GetAsync($"memberships/memberships/{id}")).Json;
        row["cancellationDate"]!.GetValue<DateTimeOffset>().Should().Be(tenant.Clock.Now);
        row["memo"]!.GetValue<string>().Should().Be("Moved away");
        var (changes, _) = await tenant.ReadFeedAsync("memberships/export/membership-status-changes");
        changes.Select(change => change["newStatus"]!.GetValue<string>()).Should().Equal("Suspended", "Canceled");
        changes.Should().OnlyContain(change => change["membershipId"]!.GetValue<long>() == id);
    }

    [Fact]
    public async Task A_removed_membership_leaves_the_list_and_stays_in_the_export()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var id = Sell(tenant, tenant.AddCustomer().Id, tenant.Tenant.AddMembershipType("Gold Plan").Id);

        (await tenant.ControlAsync(HttpMethod.Delete, $"ui/memberships/{id}")).Status.Should().Be(HttpStatusCode.OK);

        (await tenant.GetAsync("memberships/memberships")).Data.Should().BeEmpty();
        (await tenant.GetAsync("memberships/memberships?active=Any")).Ids.Should().Equal(id);
        (await tenant.ReadFeedAsync("memberships/export/memberships")).Rows.Single()["active"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task The_visits_of_a_recurring_service_name_the_membership_and_the_job_that_came_of_them()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());
        var membership = Sell(tenant, job.CustomerId, tenant.Tenant.AddMembershipType("Gold Plan").Id);
        var service = tenant.Tenant.AddRecurringService("Furnace tune-up", job.LocationId, 6, From, membership).Row;
        var visit = tenant.Tenant.AddVisit(service.Id, From.AddMonths(1)).Row;

        (await tenant.PostAsync($"memberships/recurring-service-events/{visit.Id}/mark-complete", $$"""{"jobId":{{job.Id}}}""")).Status.Should().Be(HttpStatusCode.OK);

        var row = (await tenant.GetAsync($"memberships/recurring-service-events?jobId={job.Id}")).Data.Single()!;
        row["membershipName"]!.GetValue<string>().Should().Be("Gold Plan");
        row["locationRecurringServiceName"]!.GetValue<string>().Should().Be("Furnace tune-up");
        row["status"]!.GetValue<string>().Should().Be("Won");
        (await tenant.GetAsync($"memberships/recurring-services?membershipIds={membership}")).Ids.Should().Equal(service.Id);
        (await tenant.ReadFeedAsync("memberships/export/recurring-service-events")).Rows.Single()["active"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task An_unknown_customer_or_kind_is_refused_by_field()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer().Id;

        (await tenant.ControlAsync(HttpMethod.Post, "ui/memberships", """{"customerId":1,"membershipTypeId":2,"from":"2026-11-01"}""")).Json["errors"]!.AsObject().Should().ContainKey("customerId");
        (await tenant.ControlAsync(HttpMethod.Post, "ui/memberships", $$"""{"customerId":{{customer}},"membershipTypeId":2,"from":"2026-11-01"}""")).Json["errors"]!.AsObject()
            .Should().ContainKey("membershipTypeId");
    }

    private static long Sell(RunningTenant tenant, long customer, long type) => tenant.Tenant.SellMembership(new NewMembership(customer, type, From)).Row.Id;
}
