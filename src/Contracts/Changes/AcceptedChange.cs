namespace Hearth.Contracts.Changes;

/// <summary>One accepted field change. It says which field, never its value.</summary>
/// <param name="Entity">The entity's id.</param>
/// <param name="Field">The field.</param>
/// <param name="Source">The record the change came from.</param>
/// <param name="Rule">The rule that accepted it.</param>
/// <param name="At">When Hearth accepted it (UTC).</param>
[GenerateSerializer, Immutable, Alias("hearth.accepted-change")]
public sealed record AcceptedChange(
    [property: Id(0)] string Entity,
    [property: Id(1)] string Field,
    [property: Id(2)] string Source,
    [property: Id(3)] string Rule,
    [property: Id(4)] DateTimeOffset At);
