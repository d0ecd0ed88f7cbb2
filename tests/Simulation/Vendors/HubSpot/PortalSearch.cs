using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>A portal's search: any request that Hearth can make, over an index that lags behind the records.</summary>
internal sealed class PortalSearch(World world, Portal portal, PortalReading reading)
{
    private const string RecordId = "hs_object_id";

    /// <summary>Answers a search.</summary>
    public SearchPage Run(RecordMapping mapping, SearchRequest request)
    {
        var matches = portal.Records
            .Where(record => record.Ref.Type == mapping.Type)
            .Select(record => (Record: record, State: record.IndexedAt(world.Now)!))
            .Where(row => row.State is { IsArchived: false })
            .Where(row => request.FilterGroups.Count == 0 || request.FilterGroups.Any(group => group.Filters.All(filter => Matches(mapping, row, filter))))
            // HubSpot promises no order among equals; the opposite of the order by id shows who relies on one.
            .OrderByDescending(row => row.Record.Id);
        var sorted = request.Sorts.Aggregate(matches.OrderBy(_ => 0), (rows, sort) => sort.Direction == "DESCENDING"
            ? rows.ThenByDescending(row => NumberOf(mapping, row, sort.PropertyName))
            : rows.ThenBy(row => NumberOf(mapping, row, sort.PropertyName))).ToList();
        return new SearchPage
        {
            Total = sorted.Count,
            Results = [.. sorted.Take(request.Limit).Select(row => reading.Show(row.Record, row.State, request.Properties, withHistory: false))],
        };
    }

    private static bool Matches(RecordMapping mapping, (VendorRecord<CrmState> Record, CrmState State) row, SearchFilter filter)
    {
        var held = TextOf(mapping, row, filter.PropertyName);
        return filter.Operator switch
        {
            "HAS_PROPERTY" => held is not null,
            "NOT_HAS_PROPERTY" => held is null,
            _ when held is null => false,
            "EQ" => Compare(held, filter.Value!) == 0,
            "GT" => Compare(held, filter.Value!) > 0,
            "GTE" => Compare(held, filter.Value!) >= 0,
            "LT" => Compare(held, filter.Value!) < 0,
            "LTE" => Compare(held, filter.Value!) <= 0,
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Operator, "The model of HubSpot's search does not know this operator."),
        };
    }

    private static int Compare(string held, string asked) => long.TryParse(held, out var number) && long.TryParse(asked, out var bound)
        ? number.CompareTo(bound)
        : string.CompareOrdinal(held, asked);

    private static long NumberOf(RecordMapping mapping, (VendorRecord<CrmState> Record, CrmState State) row, string property) =>
        long.TryParse(TextOf(mapping, row, property), out var number) ? number : 0;

    private static string? TextOf(RecordMapping mapping, (VendorRecord<CrmState> Record, CrmState State) row, string property) => property switch
    {
        RecordId => row.Record.Ref.Id,
        _ when property == mapping.ModifiedProperty => $"{row.State.UpdatedAt.ToUnixTimeMilliseconds()}",
        _ => row.State.TextOf(property),
    };
}
