namespace Hearth.Sandbox.HubSpot;

/// <summary>Answers searches as the index knew the records one lag ago.</summary>
internal static class SearchRunner
{
    private static readonly string[] SearchableProperties =
        ["email", "firstname", "lastname", "phone", "mobilephone", "company", "name", "domain", "website", "dealname", "hs_name", "subject", "hs_object_id"];

    /// <summary>Finds the records.</summary>
    /// <param name="store">The records of the type.</param>
    /// <param name="request">What to find.</param>
    /// <param name="asOf">The time whose values the index holds, in milliseconds since 1970 UTC.</param>
    /// <returns>How many match, and the asked page.</returns>
    public static (int Total, IReadOnlyList<CrmRecord> Page) Run(ObjectStore store, SearchRequest request, long asOf)
    {
        var matches = new List<CrmRecord>();
        foreach (var record in Candidates(store, request))
        {
            if (record.IsLive && record.CreatedAt <= asOf && Matches(store, record, request, asOf))
            {
                matches.Add(record);
            }
        }

        Sort(matches, request, asOf);
        return (matches.Count, [.. matches.Skip(request.After).Take(request.Limit)]);
    }

    // Polls ask for what changed since a time, and need not walk the whole portal.
    private static IEnumerable<CrmRecord> Candidates(ObjectStore store, SearchRequest request)
    {
        var since = request.Groups.Select(filters => ModifiedSince(store, filters)).DefaultIfEmpty(null).ToList();
        return since.Contains(null) ? store.InOrder : store.ModifiedSince(since.Min()!.Value);
    }

    private static long? ModifiedSince(ObjectStore store, IReadOnlyList<SearchFilter> filters)
    {
        foreach (var filter in filters)
        {
            if (filter.Property.Name == store.Type.ModifiedProperty && filter.Operator is "EQ" or "GTE" or "GT" or "BETWEEN")
            {
                return Timestamps.Parse(filter.Value ?? string.Empty);
            }
        }

        return null;
    }

    private static bool Matches(ObjectStore store, CrmRecord record, SearchRequest request, long asOf)
    {
        if (request.Groups.Count > 0 && !request.Groups.Any(filters => filters.All(filter => filter.Matches(record.ReadAsOf(filter.Property, asOf)))))
        {
            return false;
        }

        return string.IsNullOrWhiteSpace(request.Query) || MatchesQuery(store, record, request.Query, asOf);
    }

    private static bool MatchesQuery(ObjectStore store, CrmRecord record, string query, long asOf)
    {
        var texts = SearchableProperties
            .Select(store.Properties.Find)
            .OfType<PropertyDefinition>()
            .Select(property => record.ReadAsOf(property, asOf))
            .OfType<string>()
            .ToArray();
        return SearchTokens.Of(query).All(token => texts.Any(text => text.Contains(token, StringComparison.OrdinalIgnoreCase)));
    }

    private static void Sort(List<CrmRecord> matches, SearchRequest request, long asOf)
    {
        if (request.Sort is not { } property)
        {
            matches.Sort((left, right) => left.CreatedAt != right.CreatedAt ? left.CreatedAt.CompareTo(right.CreatedAt) : left.Id.CompareTo(right.Id));
            return;
        }

        var direction = request.Descending ? -1 : 1;
        var keyed = matches.ConvertAll(record => (Record: record, Key: record.ReadAsOf(property, asOf) ?? string.Empty));
        keyed.Sort((left, right) => SearchOrder.Compare(property, left.Key, right.Key) is var order and not 0
            ? order * direction
            : left.Record.Id.CompareTo(right.Record.Id) * direction);
        for (var place = 0; place < keyed.Count; place++)
        {
            matches[place] = keyed[place].Record;
        }
    }
}
