namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The parameters that every list of the API shares.</summary>
internal sealed class ListQuery
{
    /// <summary>The most ids of one call.</summary>
    public const int MaximumIds = 50;

    /// <summary>The most rows of one page; a larger request gets this many, and the answer says so.</summary>
    public const int MaximumPageSize = 5_000;

    private const int DefaultPageSize = 50;

    public ListQuery(QueryReader query)
    {
        Page = Positive(query, "page", 1);
        PageSize = Math.Min(Positive(query, "pageSize", DefaultPageSize), MaximumPageSize);
        IncludeTotal = query.Flag("includeTotal") ?? false;
        Ids = query.Ids("ids");
        Sort = SortOf(query);
        CreatedOnOrAfter = query.Time("createdOnOrAfter");
        CreatedBefore = query.Time("createdBefore");
        ModifiedOnOrAfter = query.Time("modifiedOnOrAfter");
        ModifiedBefore = query.Time("modifiedBefore");
    }

    public int Page { get; }

    public int PageSize { get; }

    public bool IncludeTotal { get; }

    public IReadOnlyList<long>? Ids { get; }

    private SortOrder Sort { get; }

    private DateTimeOffset? CreatedOnOrAfter { get; }

    private DateTimeOffset? CreatedBefore { get; }

    private DateTimeOffset? ModifiedOnOrAfter { get; }

    private DateTimeOffset? ModifiedBefore { get; }

    /// <summary>Filters by ids and times, sorts and cuts out the page.</summary>
    /// <param name="rows">The rows that the list's own filters left, in the order of their ids.</param>
    /// <param name="modifiedOn">Which time the modified filters compare.</param>
    public ListPage<T> Cut<T>(IEnumerable<T> rows, Func<T, DateTimeOffset>? modifiedOn = null)
        where T : IRow
    {
        var matching = rows.Where(row => Matches(row, modifiedOn is null ? row.ModifiedOn : modifiedOn(row)));
        var sorted = Sort.Apply(matching);
        var skip = (long)(Page - 1) * PageSize;
        if (IncludeTotal)
        {
            var all = sorted.ToList();
            var from = (int)Math.Min(skip, all.Count);
            var page = all.GetRange(from, Math.Min(PageSize, all.Count - from));
            return new ListPage<T>(Page, PageSize, from + page.Count < all.Count, all.Count, page);
        }

        var rest = sorted.Skip((int)Math.Min(skip, int.MaxValue)).Take(PageSize + 1).ToList();
        var hasMore = rest.Count > PageSize;
        return new ListPage<T>(Page, PageSize, hasMore, null, hasMore ? rest.GetRange(0, PageSize) : rest);
    }

    private bool Matches(IRow row, DateTimeOffset modifiedOn) =>
        (CreatedOnOrAfter is not { } createdFrom || row.CreatedOn >= createdFrom)
        && (CreatedBefore is not { } createdBefore || row.CreatedOn < createdBefore)
        && (ModifiedOnOrAfter is not { } modifiedFrom || modifiedOn >= modifiedFrom)
        && (ModifiedBefore is not { } modifiedBefore || modifiedOn < modifiedBefore);

    private static int Positive(QueryReader query, string name, int fallback)
    {
        var value = query.Number(name) ?? fallback;
        if (value is < 1 or > int.MaxValue)
        {
            query.Errors[name] = [$"The {name} must be 1 or more."];
            return fallback;
        }

        return (int)value;
    }

    private static SortOrder SortOf(QueryReader query)
    {
        var text = query.Text("sort");
        if (SortOrder.Parse(text) is { } order)
        {
            return order;
        }

        query.Errors["sort"] = [$"'{text}' is not +Id, -Id, +ModifiedOn, -ModifiedOn, +CreatedOn or -CreatedOn."];
        return SortOrder.ById;
    }
}
