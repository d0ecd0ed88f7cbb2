namespace Hearth.Sandbox.Faults;

/// <summary>The counters of one vendor at one moment.</summary>
public sealed record CounterSnapshot
{
    /// <summary>Calls by method and route, as in <c>POST /crm/v3/objects/{objectType}/search</c>.</summary>
    public required IReadOnlyDictionary<string, long> Calls { get; init; }

    /// <summary>All calls together.</summary>
    public required long TotalCalls { get; init; }

    /// <summary>Calls that were answered 429 by the limits.</summary>
    public required long RateLimited { get; init; }

    /// <summary>Records created by callers of the API, by object type.</summary>
    public required IReadOnlyDictionary<string, long> Created { get; init; }

    /// <summary>Property writes by callers of the API.</summary>
    public required long PropertyWrites { get; init; }

    /// <summary>Property writes that left the value as it was.</summary>
    public required long UnchangedWrites { get; init; }

    /// <summary>Calls that wrote a record in which nothing changed, counted once for each record.</summary>
    public required long UnchangedRecordWrites { get; init; }

    /// <summary>Each property of each record that was written; empty where only the totals were asked for.</summary>
    public required IReadOnlyList<WriteTally> Writes { get; init; }
}
