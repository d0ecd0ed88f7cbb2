using System.Net;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class JobTests
{
    [Fact]
    public async Task A_booked_job_has_its_appointment_and_a_zero_invoice_at_once()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer();

        var reply = await tenant.PostAsync("jpm/jobs", $$"""
            {"customerId":{{customer.Id}},"locationId":{{tenant.LocationOf(customer)}},"businessUnitId":{{tenant.Unit}},"jobTypeId":{{tenant.JobType}},
             "priority":"High","campaignId":{{tenant.Campaign}},"summary":"No hot water",
             "appointments":[{"start":"2026-11-24T14:00:00Z","end":"2026-11-24T16:00:00Z","technicianIds":[{{tenant.Technician}}]}]}
            """);

        reply.Status.Should().Be(HttpStatusCode.OK, reply.Text);
        reply.Json["jobStatus"]!.GetValue<string>().Should().Be("Scheduled");
        reply.Json["appointmentCount"]!.GetValue<int>().Should().Be(1);
        var invoice = (await tenant.GetAsync($"accounting/invoices?jobId={reply.Id}")).Data.Single()!;
        invoice["total"]!.GetValue<string>().Should().Be("0.00");
        invoice["id"]!.GetValue<long>().Should().Be(reply.Json["invoiceId"]!.GetValue<long>());
        (await tenant.GetAsync($"dispatch/appointment-assignments?jobId={reply.Id}")).Data.Single()!["technicianName"]!.GetValue<string>().Should().Be("Ana Ruiz");
    }

    [Fact]
    public async Task A_job_without_what_it_needs_is_refused_by_field()
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.PostAsync("jpm/jobs", """{"customerId":1,"appointments":[]}""");
        var stray = await tenant.PatchAsync($"jpm/jobs/{tenant.Book(tenant.AddCustomer()).Id}", """{"campaignId":1}""");

        reply.Json["errors"]!.AsObject().Select(error => error.Key)
            .Should().BeEquivalentTo(["locationId", "businessUnitId", "jobTypeId", "priority", "campaignId"]);
        stray.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Staff_move_a_job_through_its_life_and_its_visits_follow()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());

        await MoveAsync(tenant, job.Id, """{"status":"Dispatched"}""");
        (await VisitStatusAsync(tenant, job.Id)).Should().Be("Dispatched");
        await MoveAsync(tenant, job.Id, """{"status":"InProgress"}""");
        (await VisitStatusAsync(tenant, job.Id)).Should().Be("Working");
        tenant.Clock.Advance(TimeSpan.FromMinutes(5));
        await MoveAsync(tenant, job.Id, """{"status":"Completed","total":420.5}""");

        (await VisitStatusAsync(tenant, job.Id)).Should().Be("Done");
        var done = (await tenant.GetAsync($"jpm/jobs/{job.Id}")).Json;
        done["jobStatus"]!.GetValue<string>().Should().Be("Completed");
        done["total"]!.GetValue<decimal>().Should().Be(420.5m, "a job's total is a number");
        done["completedOn"]!.GetValue<DateTimeOffset>().Should().Be(tenant.Clock.Now);
        var invoice = (await tenant.GetAsync($"accounting/invoices?ids={job.InvoiceId}")).Data.Single()!;
        invoice["balance"]!.GetValue<string>().Should().Be("420.50", "accounting writes money as text");
        (await tenant.ControlAsync(HttpMethod.Post, $"ui/jobs/{job.Id}/status", """{"status":"Scheduled"}""")).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Callers_may_cancel_with_a_reason_and_take_it_back_but_not_write_a_status()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());

        (await tenant.PatchAsync($"jpm/jobs/{job.Id}", """{"jobStatus":"Completed"}""")).Json["jobStatus"]!.GetValue<string>().Should().Be("Scheduled");
        (await tenant.PutAsync($"jpm/jobs/{job.Id}/cancel", """{"memo":"x"}""")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await tenant.PutAsync($"jpm/jobs/{job.Id}/cancel", $$"""{"reasonId":{{tenant.CancelReason}},"memo":"x"}""")).Status.Should().Be(HttpStatusCode.OK);
        (await VisitStatusAsync(tenant, job.Id)).Should().Be("Canceled");
        (await tenant.PutAsync($"jpm/jobs/{job.Id}/remove-cancellation")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.PutAsync($"jpm/jobs/{job.Id}/remove-cancellation")).Status.Should().Be(HttpStatusCode.Conflict);
        (await tenant.PutAsync($"jpm/jobs/{job.Id}/hold", $$"""{"reasonId":{{tenant.HoldReason}},"memo":"part"}""")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.GetAsync("jpm/jobs?jobStatus=Hold")).Ids.Should().Equal(job.Id);
    }

    [Fact]
    public async Task Jobs_are_listed_by_their_references_and_visits()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var (one, two) = (tenant.Book(tenant.AddCustomer("One")), tenant.Book(tenant.AddCustomer("Two")));
        tenant.Tenant.MoveJob(two.Id, JobStatus.Dispatched);

        (await tenant.GetAsync($"jpm/jobs?customerId={one.CustomerId}")).Ids.Should().Equal(one.Id);
        (await tenant.GetAsync($"jpm/jobs?locationId={two.LocationId}")).Ids.Should().Equal(two.Id);
        (await tenant.GetAsync($"jpm/jobs?number={one.JobNumber}")).Ids.Should().Equal(one.Id);
        (await tenant.GetAsync("jpm/jobs?appointmentStatus=Dispatched")).Ids.Should().Equal(two.Id);
        (await tenant.GetAsync($"jpm/jobs?technicianId={tenant.Technician}")).Ids.Should().Equal(one.Id, two.Id);
        (await tenant.GetAsync("jpm/jobs?completedOnOrAfter=2020-01-01")).Data.Should().BeEmpty();
    }

    [Fact]
    public async Task A_visit_can_be_moved_until_it_is_over()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());
        var visit = job.FirstAppointmentId;

        var moved = await tenant.PatchAsync($"jpm/appointments/{visit}/reschedule", """{"start":"2026-12-01T14:00:00Z","end":"2026-12-01T15:00:00Z"}""");
        (await tenant.PatchAsync($"jpm/appointments/{visit}/reschedule", """{"end":"2026-11-01T15:00:00Z"}""")).Status.Should().Be(HttpStatusCode.BadRequest);
        tenant.Tenant.MoveJob(job.Id, JobStatus.Completed, 10);

        moved.Json["start"]!.GetValue<string>().Should().Be("2026-12-01T14:00:00Z");
        moved.Json["status"]!.GetValue<string>().Should().Be("Scheduled");
        (await tenant.PatchAsync($"jpm/appointments/{visit}/reschedule", """{"start":"2026-12-02T14:00:00Z"}""")).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Visits_are_added_confirmed_held_and_deleted()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());

        var added = await tenant.PostAsync("jpm/appointments", $$"""{"jobId":{{job.Id}},"start":"2026-12-01T14:00:00Z","end":"2026-12-01T15:00:00Z"}""");
        (await tenant.GetAsync($"jpm/jobs/{job.Id}")).Json["lastAppointmentId"]!.GetValue<long>().Should().Be(added.Id);
        (await tenant.PutAsync($"jpm/appointments/{added.Id}/confirmation")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.PutAsync($"jpm/appointments/{added.Id}/hold", """{"reasonId":1,"memo":"x"}""")).Status.Should().Be(HttpStatusCode.OK);
        var held = (await tenant.GetAsync($"jpm/appointments/{added.Id}")).Json;
        (await tenant.DeleteAsync($"jpm/appointments/{added.Id}")).Status.Should().Be(HttpStatusCode.OK);

        held["isConfirmed"]!.GetValue<bool>().Should().BeTrue();
        held["status"]!.GetValue<string>().Should().Be("Hold");
        (await tenant.GetAsync($"jpm/appointments?jobId={job.Id}")).Ids.Should().Equal(job.FirstAppointmentId);
        (await tenant.GetAsync($"jpm/appointments?jobId={job.Id}&active=Any")).Data.Should().HaveCount(2);
        (await tenant.DeleteAsync($"jpm/appointments/{job.FirstAppointmentId}")).Status.Should().Be(HttpStatusCode.Conflict, "it is the only one left");
    }

    [Fact]
    public async Task Technicians_are_assigned_once_and_the_feed_hides_the_unassigned_unless_asked()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var visit = tenant.Book(tenant.AddCustomer()).FirstAppointmentId;
        var body = $$"""{"jobAppointmentId":{{visit}},"technicianIds":[{{tenant.Technician}}]}""";

        (await tenant.PostAsync("dispatch/appointment-assignments/assign-technicians", body)).Status.Should().Be(HttpStatusCode.Conflict);
        (await tenant.PostAsync("dispatch/appointment-assignments/unassign-technicians", body)).Status.Should().Be(HttpStatusCode.OK);

        (await tenant.ReadFeedAsync("dispatch/export/appointment-assignments")).Rows.Should().BeEmpty();
        (await tenant.GetAsync("dispatch/export/appointment-assignments?active=Any")).Data.Single()!["active"]!.GetValue<bool>().Should().BeFalse();
        (await tenant.PostAsync("dispatch/appointment-assignments/assign-technicians", body)).Status.Should().Be(HttpStatusCode.OK);
    }

    private static async Task MoveAsync(RunningTenant tenant, long id, string json) =>
        (await tenant.ControlAsync(HttpMethod.Post, $"ui/jobs/{id}/status", json)).Status.Should().Be(HttpStatusCode.OK);

    private static async Task<string> VisitStatusAsync(RunningTenant tenant, long jobId) =>
        (await tenant.GetAsync($"jpm/appointments?jobId={jobId}")).Data.Single()!["status"]!.GetValue<string>();
}
