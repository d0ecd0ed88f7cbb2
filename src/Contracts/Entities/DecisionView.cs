namespace Hearth.Contracts.Entities;

/// <summary>What reconciliation did with one observed value.</summary>
/// <param name="At">When Hearth decided (UTC).</param>
/// <param name="Kind"><c>accepted</c>, <c>refused</c>, <c>restored</c>, <c>conflict</c>, <c>derived</c>, <c>rendered</c>.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Source">The record the value came from.</param>
/// <param name="Value">The observed value in canonical form.</param>
/// <param name="SourceTime">When the source says it was set, at the latest (UTC).</param>
/// <param name="Other">The value it competed with, or null.</param>
/// <param name="Version">The cell's version after the decision.</param>
[GenerateSerializer, Immutable, Alias("hearth.decision-view")]
public sealed record DecisionView(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string Kind,
    [property: Id(2)] string Rule,
    [property: Id(3)] string Source,
    [property: Id(4)] string? Value,
    [property: Id(5)] DateTimeOffset? SourceTime,
    [property: Id(6)] string? Other,
    [property: Id(7)] long Version);
