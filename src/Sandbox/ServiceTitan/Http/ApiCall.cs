using System.Globalization;
using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>One call that passed the gate.</summary>
internal sealed class ApiCall(HttpContext context, ServiceTitanTenant tenant, JsonBody? body)
{
    public ServiceTitanTenant Tenant => tenant;

    public QueryReader Query { get; } = new(context.Request.Query);

    public JsonBody Body => body ?? throw new InvalidOperationException("This route takes no body.");

    public long Id => RouteNumber("id");

    public long RouteNumber(string name) =>
        long.Parse((string)context.Request.RouteValues[name]!, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The <c>active</c> parameter as a filter.</summary>
    public Func<IRow, bool> ActiveFilter(ActiveFilter fallback = ServiceTitan.ActiveFilter.True) =>
        (Query.Choice<ActiveFilter>("active") ?? fallback) switch
        {
            ServiceTitan.ActiveFilter.Any => _ => true,
            ServiceTitan.ActiveFilter.True => row => row.Active,
            _ => row => !row.Active,
        };

    /// <summary>
    /// Answers a list: the shared parameters, the list's own filters on what the reader may know of by now, one page.
    /// </summary>
    /// <param name="table">The table behind the list.</param>
    /// <param name="candidates">Finds, under the lock, the only ids that can match by an index; null for all rows.</param>
    /// <param name="filter">The list's own filters.</param>
    /// <param name="write">Writes one row.</param>
    /// <param name="modifiedOn">Which time the modified filters compare; null for the row's own.</param>
    public ApiAnswer List<T>(
        Table<T> table,
        Func<IEnumerable<long>?> candidates,
        Func<T, bool> filter,
        Action<Utf8JsonWriter, T> write,
        Func<T, DateTimeOffset>? modifiedOn = null)
        where T : class, IRow =>
        List(table, candidates, filter, row => row, write, modifiedOn);

    /// <summary>As above, for rows that are written with the names of what they refer to.</summary>
    public ApiAnswer List<T, TView>(
        Table<T> table,
        Func<IEnumerable<long>?> candidates,
        Func<T, bool> filter,
        Func<T, TView> view,
        Action<Utf8JsonWriter, TView> write,
        Func<T, DateTimeOffset>? modifiedOn = null)
        where T : class, IRow
    {
        var query = new ListQuery(Query);
        if (Query.Errors.Count > 0)
        {
            return ApiAnswer.Invalid(Query.Errors);
        }

        var (page, views) = tenant.InOneStep(() =>
        {
            var horizon = tenant.ReadHorizon;
            var ids = query.Ids is { } asked ? asked.Distinct().Order() : candidates();
            var rows = ids is null ? table.RowsAsOf(horizon) : table.FindAllAsOf(ids, horizon);
            var cut = query.Cut(rows.Where(filter), modifiedOn);
            return (cut, cut.Rows.Select(view).ToList());
        });
        return new ApiAnswer.Document(writer => PageJson.WriteList(writer, page, views, write));
    }

    /// <summary>Answers one record by the route's id, or 404.</summary>
    public ApiAnswer One<T>(Table<T> table, Action<Utf8JsonWriter, T> write, Func<T, bool>? exists = null)
        where T : class, IRow
    {
        if (Query.Errors.Count > 0)
        {
            return ApiAnswer.Invalid(Query.Errors);
        }

        var row = tenant.InOneStep(() => table.FindAsOf(Id, tenant.ReadHorizon));
        return row is null || exists?.Invoke(row) is false
            ? ApiAnswer.NotFound($"{typeof(T).Name} with id {Id} was not found.")
            : new ApiAnswer.Document(writer => write(writer, row));
    }
}
