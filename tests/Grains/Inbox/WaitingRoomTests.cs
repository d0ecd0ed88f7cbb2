using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Inbox;

[Collection(DeliveryCollection.Name)]
public sealed class WaitingRoomTests(Clusters clusters)
{
    private const string Start = "2026-11-24T15:00:00Z";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory, OnBothDatabases]
    public async Task A_child_that_came_first_is_applied_when_its_parent_comes(Database database)
    {
        var (company, job) = await WithWaitingAppointmentAsync(database);

        company.Tenant.Edit(RecordType.Job, "5", fields: (FieldName.JobNumber, "J-5"));

        await company.ViewAsync(job, view => view.Fields.Any(field => field.Field == FieldName.JobScheduledStart && field.Value == Start));
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task A_parent_that_its_feed_does_not_bring_is_fetched_after_a_while(Database database)
    {
        var (company, job) = await WithWaitingAppointmentAsync(database);
        company.Tenant.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        company.Tenant.Edit(RecordType.Job, "5", fields: (FieldName.JobNumber, "J-5"));

        company.Clock.Jump(Patience);

        await company.ViewAsync(job, view => view.Fields.Any(field => field.Field == FieldName.JobScheduledStart && field.Value == Start));
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task A_child_whose_parent_is_not_to_be_found_yet_goes_on_waiting(Database database)
    {
        var (company, job) = await WithWaitingAppointmentAsync(database);

        company.Clock.Jump(Patience);
        await Eventually.TrueAsync(
            async () => (await company.Work.MeasureAsync(company.Account, CancellationToken.None))
                .Any(depth => depth is { Set: WorkSet.WaitingRoom, Items: 1, WithError: 1 }),
            "it was looked for in vain");
        (await company.Grain.GetStatusAsync()).Settled.Should().BeFalse();

        company.Tenant.Edit(RecordType.Job, "5", fields: (FieldName.JobNumber, "J-5"));
        await company.ViewAsync(job, view => view.Fields.Any(field => field.Field == FieldName.JobScheduledStart && field.Value == Start));
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task A_child_whose_parent_never_comes_becomes_a_dead_letter(Database database)
    {
        var (company, _) = await WithWaitingAppointmentAsync(database);

        await Eventually.TrueAsync(
            async () =>
            {
                company.Clock.Jump(TimeSpan.FromMinutes(5));
                return await company.DepthAsync(WorkSet.DeadLetters) == 1;
            },
            "it is given up",
            TimeSpan.FromSeconds(60));

        (await company.Work.ReadDeadLettersAsync(company.Account, 10, CancellationToken.None)).Should().ContainSingle()
            .Which.ErrorClass.Should().Be("orphan");
        await company.SettledSinceNowAsync();
    }

    [Theory, OnBothDatabases]
    public async Task A_child_of_a_parent_that_is_gone_does_not_wait(Database database)
    {
        var (company, _) = await WithWaitingAppointmentAsync(database);
        company.Tenant.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        company.Tenant.Archive(company.Tenant.Edit(RecordType.Job, "5", fields: (FieldName.JobNumber, "J-5")));

        company.Clock.Jump(Patience);

        await EmptyAsync(company);
        (await company.DepthAsync(WorkSet.DeadLetters)).Should().Be(0);
    }

    private async Task<(Company Company, RecordRef Job)> WithWaitingAppointmentAsync(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await company.SynchronizeAsync();
        var job = company.Tenant.RefOf(RecordType.Job, "5");
        company.Tenant.Edit(
            RecordType.Appointment, "50", job, fields: [(FieldName.AppointmentStart, Start), (FieldName.AppointmentStatus, "Scheduled")]);
        await Eventually.TrueAsync(async () => await company.DepthAsync(WorkSet.WaitingRoom) == 1, "the appointment waits");
        return (company, job);
    }

    private static Task EmptyAsync(Company company) =>
        Eventually.TrueAsync(async () => await company.DepthAsync(WorkSet.WaitingRoom) == 0, "the waiting room is empty");
}
