using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>A customer that its tenant has twice is one contact in HubSpot, until somebody says that they are two.</summary>
[Collection(ClusterCollection.Name)]
public sealed class DuplicateTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task The_second_customer_gets_no_contact(Database database)
    {
        var (company, second, _) = await OpenAsync(database);

        company.Portal.Records(RecordType.Contact).Should().ContainSingle();
        (await company.ViewAsync(second)).Findings.Should().Contain(finding => finding.StartsWith("held-as-duplicate", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Different_customers_are_two_contacts(Database database)
    {
        var (company, _, reported) = await OpenAsync(database);

        await company.Registrar.JudgeAsync(new JudgeRequest(reported.Record, reported.Match.Household, Verdict.Different, [], "kim", "Mother and daughter."));

        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(TimeSpan.FromSeconds(1));
                return company.Portal.Records(RecordType.Contact).Length == 2;
            },
            "the second customer becomes a contact");
    }

    [Theory, OnBothDatabases]
    public async Task A_household_that_the_two_become_is_held_no_more(Database database)
    {
        var (company, second, reported) = await OpenAsync(database);

        await company.Registrar.MergeAsync(reported.Entity, reported.Match.Household, Hearth.Domain.Entities.Merging.UnionCause.Review(second.ToString()));
        await company.SettledSinceNowAsync();

        var view = await company.ViewAsync(second, view => view.Id == reported.Match.Household.Value);
        view.Findings.Should().NotContain(finding => finding.StartsWith("held", StringComparison.Ordinal));
        company.Portal.Records(RecordType.Contact).Should().ContainSingle();
        (await ReportedAsync(company)).Should().BeEmpty("the question is answered");
    }

    private async Task<(Company Company, RecordRef Second, MatchCase Reported)> OpenAsync(Database database)
    {
        var company = await clusters.OpenAsync(database);
        foreach (var id in new[] { "1", "2" })
        {
            var customer = company.Tenant.Edit(RecordType.Customer, id, fields: [(FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")]);
            company.Tenant.Edit(RecordType.CustomerContact, $"{id}1", customer, fields: [(FieldName.PersonMobile, "+16145550100")]);
        }

        await company.SynchronizeAsync();
        var reported = (await ReportedAsync(company)).Single().Case;
        return (company, reported.Record, reported);
    }

    private static Task<IReadOnlyList<StoredCase>> ReportedAsync(Company company) =>
        company.Cases.ReadAsync(company.Account, [MatchOutcome.Duplicate], isOpen: true, null, 10, CancellationToken.None);
}
