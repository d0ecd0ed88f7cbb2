namespace Hearth.Contracts.Status;

/// <summary>How far the first synchronization is.</summary>
/// <param name="Done">True when every feed has reached its end once.</param>
/// <param name="RecordsRead">Records read by feeds that have not reached their end, and by those that have.</param>
/// <param name="RecordsExpected">The vendors' own counts at the start, where they tell; otherwise null.</param>
[GenerateSerializer, Immutable, Alias("hearth.first-synchronization-status")]
public sealed record FirstSynchronizationStatus(
    [property: Id(0)] bool Done, [property: Id(1)] long RecordsRead, [property: Id(2)] long? RecordsExpected);
