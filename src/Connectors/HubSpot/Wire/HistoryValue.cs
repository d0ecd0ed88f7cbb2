namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One value that a property had.</summary>
internal sealed record HistoryValue
{
    /// <summary>The value.</summary>
    public string? Value { get; init; }

    /// <summary>When it was set (UTC).</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>What set it, for example <c>CRM_UI</c> or <c>INTEGRATION</c>.</summary>
    public string? SourceType { get; init; }

    /// <summary>Who set it: for an integration, its app's id.</summary>
    public string? SourceId { get; init; }
}
