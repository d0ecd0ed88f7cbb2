namespace Hearth.Connectors.Http;

/// <summary>How patient and how careful the calls of one connection are.</summary>
internal sealed record VendorPipelineOptions
{
    /// <summary>How long one attempt may take, its body included. Default 30 s.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a repeatable call is made again in place. Default 2; what still fails goes back to its lane or feed.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The wait before the first repetition, doubled and jittered for each further one. Default 500 ms.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait in place. A vendor that asks for more is obeyed by the lane or feed instead. Default 10 s.</summary>
    public TimeSpan RetryDelayMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The shortest wait after a 423: HubSpot's lock lasts 2 s. Default 2 s.</summary>
    public TimeSpan LockDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many calls of the connection may be in flight in this process. Default 16.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>How many calls may wait for a place; a call beyond that fails at once and is tried again later. Default 1,000.</summary>
    public int QueueLimit { get; init; } = 1_000;

    /// <summary>The share of failing attempts that opens the circuit. Default 0.7.</summary>
    public double BreakRatio { get; init; } = 0.7;

    /// <summary>The fewest attempts in the sampling time that can open the circuit. Default 20.</summary>
    public int BreakThroughput { get; init; } = 20;

    /// <summary>The time over which attempts are counted. Default 30 s.</summary>
    public TimeSpan BreakSampling { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the circuit stays open. Default 10 s.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(10);
}
