namespace Hearth.Storage.Schema;

/// <summary>
/// The queries that Orleans' ADO.NET providers read by key at their start. A file holds them one after another, each under a
/// line <c>-- query: Key</c>.
/// </summary>
internal static class OrleansQueries
{
    private const string Heading = "-- query: ";

    public static IReadOnlyList<KeyValuePair<string, string>> Read(string name) =>
    [
        .. EmbeddedSql.Read(name)
            .Split(Heading, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(section => section.Split('\n', 2))
            .Select(parts => KeyValuePair.Create(parts[0].Trim(), parts[1].Trim())),
    ];
}
