using System.Collections.Frozen;
using System.Globalization;
using Hearth.Connectors.Quotas;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Wire;

namespace Hearth.Connectors.ServiceTitan.Reference;

/// <summary>Reads the reference lists to their ends, inactive rows included: old jobs point to them.</summary>
internal sealed class ReferenceReader(ServiceTitanClient client)
{
    public async Task<ApiAnswer<ReferenceNames>> ReadAsync(CancellationToken cancellationToken)
    {
        var units = await ListAsync("settings.business-units.list", client.Paths.BusinessUnits, cancellationToken);
        if (units is not ApiAnswer<FrozenDictionary<long, string>>.Ok { Value: var unitNames })
        {
            return Failed(units);
        }

        var campaigns = await ListAsync("marketing.campaigns.list", client.Paths.Campaigns, cancellationToken);
        if (campaigns is not ApiAnswer<FrozenDictionary<long, string>>.Ok { Value: var campaignNames })
        {
            return Failed(campaigns);
        }

        var jobTypes = await ListAsync("jpm.job-types.list", client.Paths.JobTypes, cancellationToken);
        return jobTypes is ApiAnswer<FrozenDictionary<long, string>>.Ok { Value: var jobTypeNames }
            ? new ApiAnswer<ReferenceNames>.Ok(new ReferenceNames(unitNames, campaignNames, jobTypeNames))
            : Failed(jobTypes);
    }

    private async Task<ApiAnswer<FrozenDictionary<long, string>>> ListAsync(string operation, string path, CancellationToken cancellationToken)
    {
        var filter = ServiceTitanPaths.WithQuery(
            path, ("active", "Any"), ("pageSize", ServiceTitanLimits.ReferencePageSize.ToString(CultureInfo.InvariantCulture)));
        return await client.ListAsync(operation, filter, WireJson.Default.ReferenceList, CallPriority.Ordinary, cancellationToken) switch
        {
            ApiAnswer<IReadOnlyList<ReferenceRow>>.Ok rows => new ApiAnswer<FrozenDictionary<long, string>>.Ok(Names(rows.Value)),
            ApiAnswer<IReadOnlyList<ReferenceRow>>.Failed failed => new ApiAnswer<FrozenDictionary<long, string>>.Failed(failed.Failure),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The lists are not reliably sorted, so paging may show a row twice.</summary>
    private static FrozenDictionary<long, string> Names(IReadOnlyList<ReferenceRow> rows) =>
        rows.DistinctBy(row => row.Id).ToFrozenDictionary(row => row.Id, row => row.Name ?? "");

    private static ApiAnswer<ReferenceNames> Failed(ApiAnswer<FrozenDictionary<long, string>> answer) =>
        new ApiAnswer<ReferenceNames>.Failed(((ApiAnswer<FrozenDictionary<long, string>>.Failed)answer).Failure);
}
