using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The export feeds: everything that changed, active or not, in the order of modification.</summary>
internal static class Exports
{
    public static ApiAnswer Export<T>(this ApiCall call, string feed, Table<T> table, Action<Utf8JsonWriter, T> write)
        where T : class, IRow =>
        call.Export(feed, table, _ => true, row => row, write);

    /// <summary>Answers one page of a feed.</summary>
    /// <param name="call">The call, with <c>from</c> and <c>includeRecentChanges</c>.</param>
    /// <param name="feed">The feed's name, which its tokens carry.</param>
    /// <param name="table">The table whose log the feed is.</param>
    /// <param name="filter">The rows that the feed shows; the reader's place moves over the others too.</param>
    /// <param name="view">Joins what a row is written with.</param>
    /// <param name="write">Writes one row.</param>
    public static ApiAnswer Export<T, TView>(
        this ApiCall call,
        string feed,
        Table<T> table,
        Func<T, bool> filter,
        Func<T, TView> view,
        Action<Utf8JsonWriter, TView> write)
        where T : class, IRow
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var from = query.Text("from");
        var includeRecent = query.Flag("includeRecentChanges") ?? false;
        var token = from is null ? 0 : ExportToken.Read(feed, from);
        var date = token is null ? WireTime.Parse(from) : null;
        if (token is null && date is null)
        {
            query.Errors["from"] = ["The from parameter is neither a continuation token of this feed nor a date."];
        }

        if (query.Errors.Count > 0)
        {
            return ApiAnswer.Invalid(query.Errors);
        }

        var (page, rows) = tenant.InOneStep(() =>
        {
            var (now, options, log) = (tenant.Now, tenant.Options, table.Log);
            var visibleUntil = now - options.ExportLag;
            var after = token ?? log.Before(date!.Value, visibleUntil);
            var read = log.Read(after, visibleUntil, now, options.ExportPageSize, includeRecent);
            return (read, read.Rows.Where(filter).Select(view).ToList());
        });
        var continueFrom = ExportToken.Write(feed, page.Last);
        return new ApiAnswer.Document(writer => PageJson.WriteExport(writer, page.HasMore, continueFrom, rows, write));
    }
}
