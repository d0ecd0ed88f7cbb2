using Hearth.Contracts.Entities;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Entities;

[Collection(ClusterCollection.Name)]
public sealed class HoldGrainTests(Clusters clusters)
{
    private const int Ordinary = 5;
    private static readonly EntityId Household = new("h-held");
    private static readonly Hold Review = new(HoldReason.Review, "7");

    [Theory, OnBothDatabases]
    public async Task A_household_that_is_new_and_held_creates_nothing_until_it_is_released_and_is_held_only_once(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        var request = new ObserveRequest([Seen.Of(company.Tenant, customer, company.Clock)], Ordinary, Again: true, Review);
        var entity = company.Entity(Household);

        (await entity.ObserveAsync(request)).Lanes.Should().BeEmpty();
        (await entity.GetViewAsync())!.Findings.Should().ContainSingle(line => line.StartsWith("held-for-review 7", StringComparison.Ordinal));
        await entity.ReleaseAsync(Review.Id);
        await entity.ObserveAsync(request);

        (await entity.PrepareAsync(new PrepareRequest(company.Portal.Connection, "contact"))).Writes.Should().ContainSingle();
        (await company.DepthAsync(WorkSet.Outbox, company.LaneKey(company.Portal, "contact"))).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_household_can_be_held_later(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
        var entity = company.Entity(Household);
        await entity.ObserveAsync(new ObserveRequest([Seen.Of(company.Tenant, customer, company.Clock)], Ordinary));

        await entity.HoldAsync(Review);

        (await entity.PrepareAsync(new PrepareRequest(company.Portal.Connection, "contact"))).Writes.Should().BeEmpty();
    }
}
