namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One condition of a search.</summary>
internal sealed record SearchFilter(string PropertyName, string Operator, string? Value = null);

/// <summary>Conditions that must all hold.</summary>
internal sealed record SearchFilterGroup(IReadOnlyList<SearchFilter> Filters);

/// <summary>How results are ordered.</summary>
internal sealed record SearchSort(string PropertyName, string Direction);

/// <summary>The body of a search.</summary>
internal sealed record SearchRequest(
    IReadOnlyList<SearchFilterGroup> FilterGroups, IReadOnlyList<SearchSort> Sorts, IReadOnlyList<string> Properties, int Limit);

/// <summary>One page of search results.</summary>
internal sealed record SearchPage
{
    /// <summary>How many records match, far beyond what can be paged through.</summary>
    public long Total { get; init; }

    /// <summary>The page.</summary>
    public List<ObjectRecord> Results { get; init; } = [];
}

/// <summary>One page of a list.</summary>
internal sealed record ListPage
{
    /// <summary>The page.</summary>
    public List<ObjectRecord> Results { get; init; } = [];

    /// <summary>Where to go on; absent at the end.</summary>
    public Paging? Paging { get; init; }
}

/// <summary>The way to the next page.</summary>
internal sealed record Paging(PagingNext? Next);

/// <summary>The next page's mark.</summary>
internal sealed record PagingNext(string? After);
