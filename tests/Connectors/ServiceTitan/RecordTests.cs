using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class RecordTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_read_by_id_merged_ones_included_and_missing_ones_absent()
    {
        await using var running = await RunningTenant.StartAsync();
        var records = running.Records;

        var customers = RunningTenant.Value(await running.Connector.ReadRecordsAsync(
            RecordType.Customer, [$"{records.Household.Id}", $"{records.Merged.Id}", "1", "not-a-number"], Token));
        var jobs = RunningTenant.Value(await running.Connector.ReadRecordsAsync(RecordType.Job, [$"{records.Job.Id}"], Token));
        var appointments = RunningTenant.Value(await running.Connector.ReadRecordsAsync(
            RecordType.Appointment, [$"{records.Job.FirstAppointmentId}", $"{records.Job.LastAppointmentId}"], Token));

        customers.Select(customer => (customer.Record.Id, customer.State)).Should().BeEquivalentTo(
            [($"{records.Household.Id}", RecordState.Live), ($"{records.Merged.Id}", RecordState.Archived)]);
        jobs.Should().ContainSingle().Which.Findings.Should().BeEmpty();
        appointments.Should().HaveCount(2);
    }

    [Fact]
    public async Task Contacts_are_read_by_their_customers()
    {
        await using var running = await RunningTenant.StartAsync();

        var contacts = RunningTenant.Value(await running.Connector.ReadRecordsAsync(
            RecordType.CustomerContact, [$"{running.Records.Household.Id}", $"{running.Records.Business.Id}"], Token));

        contacts.Should().HaveCount(3).And.OnlyContain(contact => contact.Parent!.Value.Id == $"{running.Records.Household.Id}");
    }

    [Fact]
    public async Task Many_ids_are_asked_for_fifty_at_a_time()
    {
        await using var running = await RunningTenant.StartAsync();

        await running.Connector.ReadRecordsAsync(RecordType.Customer, [.. Enumerable.Range(1, 120).Select(id => $"{id}")], Token);

        running.Requests.To("GET", "customers").Should().HaveCount(3);
    }

    [Theory]
    [InlineData(RecordType.Customer, 4)]
    [InlineData(RecordType.CustomerContact, 5)]
    [InlineData(RecordType.Location, 1)]
    [InlineData(RecordType.Job, 1)]
    [InlineData(RecordType.Appointment, 2)]
    [InlineData(RecordType.Contact, null)]
    public async Task Records_are_counted(string type, int? count)
    {
        await using var running = await RunningTenant.StartAsync();

        RunningTenant.Value(await running.Connector.CountRecordsAsync(type, Token)).Should().Be(count);
    }
}
