namespace Hearth.Tests.Connectors.ServiceTitan;

/// <summary>A request as it left the connector.</summary>
public sealed record SentRequest(string Method, string Path, string Query, string? Body)
{
    /// <summary>The names of the query's parameters.</summary>
    public IEnumerable<string> Parameters =>
        Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(parameter => parameter.Split('=')[0]);
}
