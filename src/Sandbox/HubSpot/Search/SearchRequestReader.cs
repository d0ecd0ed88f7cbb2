using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Reads a search's body and refuses what HubSpot refuses.</summary>
internal static class SearchRequestReader
{
    public const int MaximumBodyCharacters = 3_000;
    public const int MaximumGroups = 5;
    public const int MaximumFiltersPerGroup = 6;
    public const int MaximumFilters = 18;
    public const int MaximumPage = 200;
    public const int DefaultPage = 10;
    public const int MaximumResults = 10_000;

    private static readonly string[] Operators =
    [
        "EQ", "NEQ", "LT", "LTE", "GT", "GTE", "BETWEEN", "IN", "NOT_IN", "HAS_PROPERTY", "NOT_HAS_PROPERTY", "CONTAINS_TOKEN", "NOT_CONTAINS_TOKEN",
    ];

    public static Outcome<SearchRequest> Read(JsonElement body, PropertyCatalog properties)
    {
        if (body.GetRawText().Length > MaximumBodyCharacters)
        {
            return Problems.Invalid($"Request body is too long; the limit is {MaximumBodyCharacters} characters");
        }

        var limit = body.Integer("limit") ?? DefaultPage;
        var after = body.Integer("after") ?? 0;
        if (limit is < 0 or > MaximumPage)
        {
            return Problems.Invalid($"There was a problem with the request: limit must be between 0 and {MaximumPage}");
        }

        if (after < 0 || (long)after + limit > MaximumResults)
        {
            return Problems.Invalid($"There was a problem with the request: paging beyond {MaximumResults} results is not possible");
        }

        var groups = new List<IReadOnlyList<SearchFilter>>();
        foreach (var group in body.Items("filterGroups"))
        {
            var filters = new List<SearchFilter>();
            foreach (var item in group.Items("filters"))
            {
                var filter = ReadFilter(item, properties);
                if (!filter.IsGood)
                {
                    return filter.Problem;
                }

                filters.Add(filter.Value);
            }

            groups.Add(filters);
        }

        if (groups.Count > MaximumGroups || groups.Exists(group => group.Count > MaximumFiltersPerGroup) || groups.Sum(group => group.Count) > MaximumFilters)
        {
            return Problems.Invalid(
                $"There was a problem with the request: at most {MaximumGroups} filterGroups, {MaximumFiltersPerGroup} filters in each and {MaximumFilters} in all");
        }

        return ReadSort(body, properties, out var sort, out var descending) is { } problem
            ? problem
            : new SearchRequest(groups, body.Text("query"), sort, descending, limit, after);
    }

    private static Outcome<SearchFilter> ReadFilter(JsonElement item, PropertyCatalog properties)
    {
        var name = item.Text("propertyName") ?? string.Empty;
        var operation = item.Text("operator") ?? string.Empty;
        if (!Operators.Contains(operation))
        {
            return Problems.Invalid($"There was a problem with the request: unknown operator {operation}");
        }

        if (properties.Find(name) is not { } property)
        {
            return Problems.Invalid($"There was a problem with the request: property {name} does not exist");
        }

        var values = item.Items("values").Select(value => value.AsText()).ToHashSet();
        var needsValue = operation is not ("IN" or "NOT_IN" or "HAS_PROPERTY" or "NOT_HAS_PROPERTY");
        if ((needsValue && item.Text("value") is null) || (operation is "IN" or "NOT_IN" && values.Count == 0) || (operation == "BETWEEN" && item.Text("highValue") is null))
        {
            return Problems.Invalid($"There was a problem with the request: operator {operation} on {name} misses its value");
        }

        return new SearchFilter(property, operation, item.Text("value"), item.Text("highValue"), values);
    }

    private static CrmProblem? ReadSort(JsonElement body, PropertyCatalog properties, out PropertyDefinition? sort, out bool descending)
    {
        (sort, descending) = (null, false);
        var sorts = body.Items("sorts").ToArray();
        if (sorts.Length == 0)
        {
            return null;
        }

        if (sorts.Length > 1)
        {
            return Problems.Invalid("There was a problem with the request: only one sort is allowed");
        }

        var name = sorts[0].ValueKind == JsonValueKind.String ? sorts[0].AsText() : sorts[0].Text("propertyName") ?? string.Empty;
        descending = sorts[0].ValueKind == JsonValueKind.String ? name.StartsWith('-') : sorts[0].Text("direction") == "DESCENDING";
        sort = properties.Find(name.TrimStart('-'));
        return sort is null ? Problems.Invalid($"There was a problem with the request: property {name} does not exist") : null;
    }
}
