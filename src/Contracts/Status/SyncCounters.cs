namespace Hearth.Contracts.Status;

/// <summary>Totals of an account.</summary>
/// <param name="Observed">Observations delivered to entities.</param>
/// <param name="Accepted">Field changes accepted.</param>
/// <param name="Unchanged">Observed values that said nothing new.</param>
/// <param name="Echoes">Observed values that were our own writes coming back.</param>
/// <param name="Stale">Observed values older than what was known.</param>
/// <param name="Refused">Edits refused because the other system owns the field.</param>
/// <param name="Conflicts">Concurrent edits that a rule or a person had to decide.</param>
/// <param name="Written">Records written to a vendor.</param>
/// <param name="Created">Records created at a vendor.</param>
/// <param name="Findings">Fields parked or drifted.</param>
[GenerateSerializer, Immutable, Alias("hearth.sync-counters")]
public sealed record SyncCounters(
    [property: Id(0)] long Observed,
    [property: Id(1)] long Accepted,
    [property: Id(2)] long Unchanged,
    [property: Id(3)] long Echoes,
    [property: Id(4)] long Stale,
    [property: Id(5)] long Refused,
    [property: Id(6)] long Conflicts,
    [property: Id(7)] long Written,
    [property: Id(8)] long Created,
    [property: Id(9)] long Findings)
{
    /// <summary>Nothing yet.</summary>
    public static SyncCounters None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Adds two counts.</summary>
    public static SyncCounters operator +(SyncCounters left, SyncCounters right) => left.Add(right);

    /// <summary>Adds another count.</summary>
    public SyncCounters Add(SyncCounters other) => new(
        Observed + other.Observed,
        Accepted + other.Accepted,
        Unchanged + other.Unchanged,
        Echoes + other.Echoes,
        Stale + other.Stale,
        Refused + other.Refused,
        Conflicts + other.Conflicts,
        Written + other.Written,
        Created + other.Created,
        Findings + other.Findings);
}
