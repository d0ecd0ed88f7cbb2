using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.Faults;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class ContactAndJobWriteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_contact_is_created_once_however_often_it_is_asked_for()
    {
        await using var running = await RunningTenant.StartAsync();
        var write = Writes.NewContact(running.Records.Business.Id, FieldName.PersonPhone, "+18595550155;ext=7");

        var first = (await running.WriteAsync(write)).Should().BeOfType<WriteOutcome.Applied>().Subject;
        var second = (await running.WriteAsync(write)).Should().BeOfType<WriteOutcome.Applied>().Subject;

        second.Record.Should().Be(first.Record);
        first.Stored[FieldName.PersonPhone].Text.Should().Be("+18595550155;ext=7");
        Contacts(running, running.Records.Business).Should().ContainSingle().Which.Value.Should().Be("(859) 555-0155 ext. 7");
    }

    [Fact]
    public async Task A_contact_whose_answer_was_lost_is_found_again()
    {
        await using var running = await RunningTenant.StartAsync();
        running.Tenant.Faults.Add(new FaultRule { Kind = FaultKind.AppliedThenDropped, Next = 1, Method = "POST", PathPrefix = "/crm" });
        var write = Writes.NewContact(running.Records.Business.Id, FieldName.PersonEmail, "ovens@example.com");

        var unclear = await running.WriteAsync(write);
        var verified = await running.WriteAsync(write with { VerifyFirst = true });

        unclear.Should().BeOfType<WriteOutcome.Retry>().Which.MayHaveApplied.Should().BeTrue();
        verified.Should().BeOfType<WriteOutcome.Applied>();
        Contacts(running, running.Records.Business).Should().ContainSingle();
    }

    [Fact]
    public async Task A_contact_whose_answer_was_lost_is_changed_where_its_value_was_changed_since()
    {
        await using var running = await RunningTenant.StartAsync();
        await running.WriteAsync(Writes.NewContact(running.Records.Business.Id, FieldName.PersonEmail, "ovens@example.com"));

        var later = Writes.NewContact(running.Records.Business.Id, FieldName.PersonEmail, "stoves@example.com");
        var outcome = await running.WriteAsync(later with { VerifyFirst = true, Tried = [FieldValue.Of("ovens@example.com")] });

        outcome.Should().BeOfType<WriteOutcome.Applied>();
        Contacts(running, running.Records.Business).Should().ContainSingle().Which.Value.Should().Be("stoves@example.com");
    }

    [Fact]
    public async Task The_same_number_of_another_kind_is_another_contact()
    {
        await using var running = await RunningTenant.StartAsync();

        await running.WriteAsync(Writes.NewContact(running.Records.Household.Id, FieldName.PersonMobile, "+18595550100"));

        Contacts(running, running.Records.Household).Count(contact => contact.Type == ContactType.MobilePhone).Should().Be(2);
    }

    [Fact]
    public async Task A_contact_of_a_missing_customer_is_refused()
    {
        await using var running = await RunningTenant.StartAsync();

        (await running.WriteAsync(Writes.NewContact(1, FieldName.PersonEmail, "a@example.com"))).Should().BeOfType<WriteOutcome.Rejected>();
    }

    [Fact]
    public async Task A_contact_is_changed_and_removed_under_its_customer()
    {
        await using var running = await RunningTenant.StartAsync();
        var customer = new RecordRef(RunningTenant.Connection, RecordType.Customer, $"{running.Records.Household.Id}");
        var change = Writes.Update(RecordType.CustomerContact, running.Records.Email.Id, (FieldName.PersonEmail, FieldValue.Of("j@example.com")));

        var changed = await running.WriteAsync(change with { Parent = customer });
        var removed = await running.WriteAsync(
            Writes.Update(RecordType.CustomerContact, running.Records.Phone.Id) with { Kind = WriteKind.Delete, Parent = customer });
        var again = await running.WriteAsync(
            Writes.Update(RecordType.CustomerContact, running.Records.Phone.Id) with { Kind = WriteKind.Delete, Parent = customer });
        var orphan = await running.WriteAsync(change);

        changed.Should().BeOfType<WriteOutcome.Applied>().Which.Stored[FieldName.PersonEmail].Text.Should().Be("j@example.com");
        removed.Should().BeOfType<WriteOutcome.Applied>();
        again.Should().BeOfType<WriteOutcome.Gone>();
        orphan.Should().BeOfType<WriteOutcome.Rejected>();
        running.Tenant.Find<Contact>(running.Records.Email.Id)!.Value.Should().Be("j@example.com");
        running.Tenant.Find<Contact>(running.Records.Phone.Id)!.Active.Should().BeFalse();
    }

    [Fact]
    public async Task A_jobs_summary_goes_out_as_html_and_comes_back_as_written()
    {
        await using var running = await RunningTenant.StartAsync();
        var summary = FieldValue.Of("Furnace <b>out</b> & cold\n\nCall first");

        var outcome = await running.WriteAsync(
            Writes.Update(RecordType.Job, running.Records.Job.Id, (FieldName.JobSummary, summary)) with { StampIdentity = true });

        outcome.Should().BeOfType<WriteOutcome.Applied>().Which.Stored.Should().BeEquivalentTo(
            new Dictionary<string, FieldValue> { [FieldName.JobSummary] = summary });
        var read = RunningTenant.Value(await running.Connector.ReadRecordsAsync(RecordType.Job, [$"{running.Records.Job.Id}"], Token)).Single();
        read.Fields.Single(field => field.Field == FieldName.JobSummary).Value.Should().Be(summary);
        read.Stored!.Entity.Should().Be(Writes.Job);
    }

    [Fact]
    public async Task Our_id_alone_is_one_call_and_can_be_written_to_an_existing_customer_and_job()
    {
        await using var running = await RunningTenant.StartAsync();
        var (customer, job) = (running.Records.Business, running.Records.Job);

        (await running.WriteAsync(Writes.Update(RecordType.Customer, customer.Id) with { StampIdentity = true })).Should().BeOfType<WriteOutcome.Applied>();
        (await running.WriteAsync(Writes.Update(RecordType.Job, job.Id) with { StampIdentity = true })).Should().BeOfType<WriteOutcome.Applied>();

        running.Requests.Sent.Count(request => request.Method == "PATCH").Should().Be(2);
        running.Tenant.Find<Customer>(customer.Id)!.Name.Should().Be(customer.Name);
        RunningTenant.Value(await running.Connector.ReadRecordsAsync(RecordType.Customer, [$"{customer.Id}"], Token)).Single().Stored!.Entity.Should().Be(Writes.Household);
        RunningTenant.Value(await running.Connector.ReadRecordsAsync(RecordType.Job, [$"{job.Id}"], Token)).Single().Stored!.Entity.Should().Be(Writes.Job);
    }

    [Fact]
    public async Task Without_an_application_guid_no_id_is_written_to_a_job()
    {
        await using var running = await RunningTenant.StartAsync();
        using var connector = running.Connect(options => options.ApplicationGuid = Guid.Empty);

        var outcome = (await connector.WriteAsync(RecordType.Job, [Writes.Update(RecordType.Job, running.Records.Job.Id) with { StampIdentity = true }], Token)).Single();

        outcome.Should().BeOfType<WriteOutcome.Rejected>().Which.Fields.Should().BeEmpty();
        running.Requests.Sent.Should().NotContain(request => request.Method == "PATCH");
    }

    [Fact]
    public async Task A_job_takes_nothing_else_and_appointments_take_nothing()
    {
        await using var running = await RunningTenant.StartAsync();

        (await running.WriteAsync(Writes.Update(RecordType.Job, running.Records.Job.Id, (FieldName.JobStatus, FieldValue.Of("Hold")))))
            .Should().BeOfType<WriteOutcome.Rejected>().Which.Fields.Should().Equal(FieldName.JobStatus);
        (await running.WriteAsync(Writes.Update(RecordType.Job, 0, (FieldName.JobSummary, FieldValue.Of("x"))) with { Kind = WriteKind.Create, Id = null }))
            .Should().BeOfType<WriteOutcome.Rejected>();
        (await running.WriteAsync(Writes.Update(RecordType.Appointment, 1, (FieldName.AppointmentStart, FieldValue.Empty))))
            .Should().BeOfType<WriteOutcome.Rejected>();
    }

    private static IEnumerable<Contact> Contacts(RunningTenant running, Customer customer) =>
        running.Tenant.All<Contact>().Where(contact => contact.OwnerId == customer.Id && contact.Active);
}
