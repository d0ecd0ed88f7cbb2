namespace Hearth.Sandbox.HubSpot;

/// <summary>Serves one call under the portal's lock.</summary>
internal delegate PortalAnswer PortalHandler(PortalCall call);

/// <summary>One route of HubSpot's API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Patterns">The path in each version that is served.</param>
/// <param name="Handler">What serves it.</param>
internal sealed record PortalRoute(string Method, IReadOnlyList<string> Patterns, PortalHandler Handler)
{
    public LimitKind Limit { get; init; } = LimitKind.General;

    /// <summary>The scope that the call needs, or null.</summary>
    public Func<PortalCall, string?> Scope { get; init; } = _ => null;

    /// <summary>Whether the call needs no bearer token.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the body is a form rather than JSON.</summary>
    public bool TakesForm { get; init; }
}
