namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>One record of a batch upsert or update.</summary>
internal sealed record WriteInput
{
    /// <summary>The record's id, or the unique property's value when <see cref="IdProperty"/> is given.</summary>
    public required string Id { get; init; }

    /// <summary>The unique property that <see cref="Id"/> is a value of.</summary>
    public string? IdProperty { get; init; }

    /// <summary>The properties to set; the empty string clears one.</summary>
    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    /// <summary>A mark that results and errors of a multi-status answer carry back.</summary>
    public required string ObjectWriteTraceId { get; init; }
}
