using System.Collections.Immutable;

namespace Hearth.Contracts.Entities;

/// <summary>What is left after a confirmation.</summary>
/// <param name="StillPending">True when the same lane has something to write again: a newer value, or another record.</param>
/// <param name="Findings">How many findings were raised.</param>
/// <param name="Moved">Results that are other households' by now, and that were not taken in here.</param>
[GenerateSerializer, Immutable, Alias("hearth.confirm-answer")]
public sealed record ConfirmAnswer(
    [property: Id(0)] bool StillPending, [property: Id(1)] int Findings, [property: Id(2)] ImmutableArray<MovedResult> Moved);
