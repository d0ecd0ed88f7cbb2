using System.Text.Json;

namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A single fault.</summary>
internal sealed record ErrorDetail
{
    /// <summary>For people; may hold values, so it is never passed on.</summary>
    public string? Message { get; init; }

    /// <summary>The fault, for example <c>INVALID_OPTION</c>.</summary>
    public string? Code { get; init; }

    /// <summary>What it is about, by kind.</summary>
    public Dictionary<string, JsonElement>? Context { get; init; }
}
