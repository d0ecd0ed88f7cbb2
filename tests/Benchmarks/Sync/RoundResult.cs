namespace Hearth.Benchmarks.Sync;

/// <summary>One round of changes.</summary>
internal sealed record RoundResult
{
    /// <summary>How many records were changed.</summary>
    public required int Records { get; init; }

    /// <summary>From the first read of a feed that could show a change to the last write that HubSpot stored.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How long the changes had been visible before a feed asked: the poll interval's share, not in <see cref="Elapsed"/>.</summary>
    public required TimeSpan Unread { get; init; }

    /// <summary>From the first read until Hearth had also taken in every echo and everything was settled.</summary>
    public required TimeSpan Settled { get; init; }

    /// <summary>Calls to HubSpot from the first edit until settled, by route.</summary>
    public required IReadOnlyDictionary<string, long> HubSpotCalls { get; init; }

    /// <summary>Records written at HubSpot without anything changing, and every write at ServiceTitan.</summary>
    public required long EchoWrites { get; init; }

    /// <summary>Durable writes of entities, where the database tells.</summary>
    public required long? EntityWrites { get; init; }

    /// <summary>Processor seconds of Hearth and sandbox until the last write was stored.</summary>
    public required double ProcessSeconds { get; init; }

    /// <summary>Processor seconds of PostgreSQL until then.</summary>
    public required double PostgresSeconds { get; init; }

    /// <summary>The machine's load average before.</summary>
    public required double? Load { get; init; }

    public double ChangesPerSecond => Records / Elapsed.TotalSeconds;

    public double CallsPerThousand => HubSpotCalls.Values.Sum() * 1_000.0 / Records;
}
