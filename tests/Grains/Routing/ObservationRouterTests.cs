using System.Globalization;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Routing;

[Collection(ClusterCollection.Name)]
public sealed class ObservationRouterTests(Clusters clusters)
{
    private const int Backfill = 9;
    private const string Start = "2026-11-24T15:00:00Z";

    [Theory, OnBothDatabases]
    public async Task A_page_above_every_bound_of_the_storage_is_delivered_and_none_of_its_children_waits(Database database)
    {
        var company = await clusters.OpenAsync(database);
        const int jobs = (IdentityLimits.BatchMax / 2) + 1;
        List<Observation> page = [];
        for (var number = 0; number < jobs; number++)
        {
            var id = number.ToString(CultureInfo.InvariantCulture);
            var job = company.Tenant.Edit(RecordType.Job, id, fields: (FieldName.JobNumber, id));
            var appointment = company.Tenant.Edit(RecordType.Appointment, id, job, fields: (FieldName.AppointmentStart, Start));
            page.Insert(number, Seen.Of(company.Tenant, appointment, company.Clock));
            page.Add(Seen.Of(company.Tenant, job, company.Clock));
        }

        page.Should().HaveCountGreaterThan(IdentityLimits.BatchMax).And.HaveCountGreaterThan(WorkLimits.BatchMax);
        var report = await RouteAsync(company, page);

        (report.NotDelivered.Length, report.Waiting.Length, report.Counters.Observed).Should().Be((0, 0, page.Count));
        (await company.DepthAsync(WorkSet.WaitingRoom)).Should().Be(0);
        var last = await company.ViewAsync(page[^1].Record);
        last.Fields.Should().Contain(field => field.Field == FieldName.JobScheduledStart && field.Value == Start);
    }

    [Theory, OnBothDatabases]
    public async Task More_children_without_parents_than_one_call_may_add_all_wait(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var page = Enumerable.Range(0, WorkLimits.BatchMax + 1).Select(number =>
        {
            var id = number.ToString(CultureInfo.InvariantCulture);
            return Seen.Of(
                company.Tenant,
                company.Tenant.Edit(RecordType.Appointment, id, company.Tenant.RefOf(RecordType.Job, id), fields: (FieldName.AppointmentStart, Start)),
                company.Clock);
        }).ToList();

        var report = await RouteAsync(company, page);

        report.Waiting.Should().HaveCount(page.Count);
        (await company.DepthAsync(WorkSet.WaitingRoom)).Should().Be(page.Count);
    }

    private static Task<RouteReport> RouteAsync(Company company, IEnumerable<Observation> page) => company.Silo.Get<ObservationRouter>().RouteAsync(
        company.Account, company.Tenant.Connection, [.. page], new RouteManner(Backfill, Again: false), CancellationToken.None);
}
