namespace Hearth.Tests.EndToEnd.Vendors;

/// <summary>What callers of one vendor's API did, as <c>GET /_sandbox/counters</c> tells it.</summary>
internal sealed record Counters
{
    /// <summary>Calls by method and route.</summary>
    public required IReadOnlyDictionary<string, long> Calls { get; init; }

    /// <summary>All calls.</summary>
    public required long TotalCalls { get; init; }

    /// <summary>Records created, by type.</summary>
    public required IReadOnlyDictionary<string, long> Created { get; init; }

    /// <summary>Fields sent.</summary>
    public required long PropertyWrites { get; init; }

    /// <summary>Records that were written without anything changing.</summary>
    public required long UnchangedRecordWrites { get; init; }

    /// <summary>Each field of each record that was sent.</summary>
    public required IReadOnlyList<WriteTally> Writes { get; init; }

    /// <summary>All records created.</summary>
    public long CreatedRecords => Created.Values.Sum();
}
