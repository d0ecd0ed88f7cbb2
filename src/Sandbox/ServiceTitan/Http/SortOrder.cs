namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The <c>sort</c> parameter: a sign and a field.</summary>
internal sealed record SortOrder(string Field, bool Descending)
{
    public static SortOrder ById { get; } = new("id", false);

    /// <summary>Null for what is no sort order. A plus that was not encoded arrives as a space.</summary>
    public static SortOrder? Parse(string? text)
    {
        if (text is null)
        {
            return ById;
        }

        var field = text.TrimStart('+', '-', ' ').ToLowerInvariant();
        return field is "id" or "modifiedon" or "createdon" ? new SortOrder(field, text.StartsWith('-')) : null;
    }

    public IEnumerable<T> Apply<T>(IEnumerable<T> rows)
        where T : IRow => (Field, Descending) switch
        {
            ("id", false) => rows,
            ("id", true) => rows.OrderByDescending(row => row.Id),
            ("modifiedon", false) => rows.OrderBy(row => row.ModifiedOn),
            ("modifiedon", true) => rows.OrderByDescending(row => row.ModifiedOn),
            (_, false) => rows.OrderBy(row => row.CreatedOn),
            (_, true) => rows.OrderByDescending(row => row.CreatedOn),
        };
}
