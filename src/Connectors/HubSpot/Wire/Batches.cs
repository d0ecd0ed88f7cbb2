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

/// <summary>The body of a batch upsert or update.</summary>
internal sealed record WriteBatch(IReadOnlyList<WriteInput> Inputs);

/// <summary>What a batch of records came to: 200 when all went well, 207 when some did not.</summary>
internal sealed record ObjectBatch
{
    /// <summary>The records that were read or written, in no particular order.</summary>
    public List<ObjectRecord> Results { get; init; } = [];

    /// <summary>What went wrong with the others.</summary>
    public List<ErrorBody> Errors { get; init; } = [];
}

/// <summary>A record to read.</summary>
internal sealed record ReadInput(string Id);

/// <summary>The body of a batch read.</summary>
internal sealed record ReadBatch(IReadOnlyList<ReadInput> Inputs, IReadOnlyList<string> Properties, IReadOnlyList<string> PropertiesWithHistory);
