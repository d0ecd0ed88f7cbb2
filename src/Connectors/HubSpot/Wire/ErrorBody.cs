using System.Text.Json;

namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>An error, whether it is a whole answer or one of a 207. HubSpot asks to treat every member as optional.</summary>
internal sealed record ErrorBody
{
    /// <summary>The kind, for example <c>VALIDATION_ERROR</c>.</summary>
    public string? Category { get; init; }

    /// <summary>For people; may hold values, so it is never passed on.</summary>
    public string? Message { get; init; }

    /// <summary>HubSpot's own id of the call.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The limit that a 429 met, for example <c>TEN_SECONDLY_ROLLING</c>.</summary>
    public string? PolicyName { get; init; }

    /// <summary>What it is about, by kind.</summary>
    public Dictionary<string, JsonElement>? Context { get; init; }

    /// <summary>The single faults.</summary>
    public List<ErrorDetail>? Errors { get; init; }
}
