using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>One call while it is served under the portal's lock.</summary>
internal sealed class PortalCall(HttpRequest request, PortalState state, JsonElement body, Utf8JsonWriter json, ChangeOrigin origin)
{
    public HttpRequest Request { get; } = request;

    public PortalState State { get; } = state;

    /// <summary>The parsed body; undefined where there was none.</summary>
    public JsonElement Body { get; } = body;

    /// <summary>Takes the answer's body, thrown away when the handler returns a problem.</summary>
    public Utf8JsonWriter Json { get; } = json;

    public ChangeOrigin Origin { get; } = origin;

    /// <summary>The time of the call in milliseconds since 1970 UTC.</summary>
    public long Now { get; } = state.Now;

    public string Route(string name) => Request.RouteValues[name] as string ?? string.Empty;

    public string? Query(string name) => Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A list in the query, given with commas or several times.</summary>
    public IReadOnlyList<string> QueryList(string name) =>
        [.. Request.Query[name].SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public bool QueryFlag(string name) => string.Equals(Query(name), "true", StringComparison.OrdinalIgnoreCase);

    public int? QueryInteger(string name) => int.TryParse(Query(name), out var number) ? number : null;

    public Outcome<ObjectStore> Store(string routeValue = "objectType") =>
        CrmObjectTypes.Find(Route(routeValue)) is { } type ? State.Store(type) : Problems.UnknownType(Route(routeValue));
}
