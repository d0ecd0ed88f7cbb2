using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
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
    public async Task A_child_whose_parent_could_only_be_read_at_the_second_try_is_delivered_with_it_and_waits_no_more(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await company.SynchronizeAsync();
        company.Tenant.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var customer = company.Tenant.Edit(RecordType.Customer, "5", fields: [(FieldName.HouseholdName, "Cy Poe"), (FieldName.PersonFirstName, "Cy")]);
        var phone = company.Tenant.Edit(RecordType.CustomerContact, "50", customer, fields: [(FieldName.PersonPhone, "+15125550150")]);
        var isFirst = true;
        company.Tenant.Fails = call => call.Kind == "feed" || (call.Kind == "records" && Interlocked.Exchange(ref isFirst, false)) ? Failures.Busy : null;

        var report = await company.Silo.Get<ObservationRouter>().RouteAsync(
            company.Account,
            company.Tenant.Connection,
            [Seen.Of(company.Tenant, customer, company.Clock), Seen.Of(company.Tenant, phone, company.Clock)],
            new RouteManner(OutboxPriority.Ordinary, Again: true),
            CancellationToken.None);

        (report.Waiting.Length, report.Missing.Count()).Should().Be((0, 0));
        await company.ViewAsync(customer, view => view.Records.Any(record => record.Record == phone.ToString()));
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

    [Theory, OnBothDatabases]
    public async Task A_child_that_one_read_does_not_show_is_looked_for_again(Database database)
    {
        var (company, job) = await WithHiddenAppointmentAsync(database);

        await Eventually.TrueAsync(
            async () => (await company.Work.MeasureAsync(company.Account, CancellationToken.None))
                .Any(depth => depth is { Set: WorkSet.WaitingRoom, Items: 1, WithError: 1 }),
            "it was looked for in vain");
        company.Tenant.Edit(RecordType.Appointment, "50", job, fields: [(FieldName.AppointmentStart, Start)]);
        company.Clock.Jump(TimeSpan.FromMinutes(1));

        await company.ViewAsync(job, view => view.Fields.Any(field => field.Field == FieldName.JobScheduledStart && field.Value == Start));
        await EmptyAsync(company);
    }

    [Theory, OnBothDatabases]
    public async Task A_child_that_is_not_shown_again_and_again_leaves_without_a_dead_letter(Database database)
    {
        var (company, _) = await WithHiddenAppointmentAsync(database);

        await Eventually.TrueAsync(
            async () =>
            {
                company.Clock.Jump(TimeSpan.FromMinutes(1));
                return await company.DepthAsync(WorkSet.WaitingRoom) == 0;
            },
            "nothing is left of it",
            TimeSpan.FromSeconds(60));

        (await company.DepthAsync(WorkSet.DeadLetters)).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_child_that_ended_before_its_parent_was_known_stays_ended_whatever_older_reading_comes_with_the_parent(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await company.SynchronizeAsync();
        company.Tenant.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        var customer = company.Tenant.RefOf(RecordType.Customer, "5");
        var phone = company.Tenant.Edit(RecordType.CustomerContact, "50", customer, fields: [(FieldName.PersonPhone, "+15125550150")]);
        var old = Seen.Of(company.Tenant, phone, company.Clock);
        company.Clock.Jump(TimeSpan.FromSeconds(1));
        company.Tenant.Archive(phone);
        var ended = Seen.Of(company.Tenant, phone, company.Clock);
        company.Tenant.Vanish(phone);
        company.Tenant.Fails = _ => null;
        await RouteAsync(company, ended);

        company.Tenant.Edit(RecordType.Customer, "5", fields: [(FieldName.HouseholdName, "Cy Poe"), (FieldName.PersonFirstName, "Cy")]);
        await company.ViewAsync(customer);
        await RouteAsync(company, old);
        company.Clock.Jump(Patience);

        await company.ViewAsync(customer, view => view.Records.Any(record => record.Record == phone.ToString() && record.State == "archived"));
        await EmptyAsync(company);
    }

    private static Task<RouteReport> RouteAsync(Company company, Observation seen) => company.Silo.Get<ObservationRouter>().RouteAsync(
        company.Account, company.Tenant.Connection, [seen], new RouteManner(OutboxPriority.Ordinary, Again: true), CancellationToken.None);

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

    /// <summary>An appointment that a feed showed, whose job is known by now, and that reads do not show.</summary>
    private async Task<(Company Company, RecordRef Job)> WithHiddenAppointmentAsync(Database database)
    {
        var (company, job) = await WithWaitingAppointmentAsync(database);
        company.Tenant.Fails = call => call.Kind == "feed" ? Failures.Busy : null;
        company.Tenant.Vanish(company.Tenant.RefOf(RecordType.Appointment, "50"));
        company.Tenant.Edit(RecordType.Job, "5", fields: (FieldName.JobNumber, "J-5"));
        company.Clock.Jump(Patience);
        await company.ViewAsync(job);
        return (company, job);
    }

    private static Task EmptyAsync(Company company) =>
        Eventually.TrueAsync(async () => await company.DepthAsync(WorkSet.WaitingRoom) == 0, "the waiting room is empty");
}
