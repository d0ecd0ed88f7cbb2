using Hearth.Domain.Values;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Accounts;

[Collection(ClusterCollection.Name)]
public sealed class FirstSynchronizationTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task A_customer_becomes_a_contact_once(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: [(FieldName.HouseholdName, "Ann Lee")]);
        company.Tenant.Edit(RecordType.CustomerContact, "11", customer, fields: (FieldName.PersonEmail, "ann@example.com"));

        var status = await company.SynchronizeAsync();

        var contact = company.Portal.Records(RecordType.Contact).Should().ContainSingle().Subject;
        contact.ValueOf(FieldName.PersonEmail).Should().Be("ann@example.com");
        contact.ValueOf(FieldName.HouseholdName).Should().Be("Ann Lee");
        status.Counters.Created.Should().Be(1);
    }
}
