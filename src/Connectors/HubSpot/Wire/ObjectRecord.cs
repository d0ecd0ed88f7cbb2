namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A CRM record as every object endpoint answers it. All values are text or null.</summary>
internal sealed record ObjectRecord
{
    /// <summary>The record's id. After a merge it may differ from the one that was asked for.</summary>
    public string Id { get; set; } = "";

    /// <summary>The properties that were asked for, or that the write touched.</summary>
    public Dictionary<string, string?> Properties { get; set => field = value ?? []; } = [];

    /// <summary>Where asked for, every property's values with their times, newest first.</summary>
    public Dictionary<string, List<HistoryValue>>? PropertiesWithHistory { get; init; }

    /// <summary>When the record was created (UTC).</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last modified (UTC).</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>True for a record in the recycle bin.</summary>
    public bool Archived { get; init; }

    /// <summary>The input's own mark, echoed.</summary>
    public string? ObjectWriteTraceId { get; init; }
}
