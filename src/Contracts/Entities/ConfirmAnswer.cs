namespace Hearth.Contracts.Entities;

/// <summary>What is left after a confirmation.</summary>
/// <param name="StillPending">True when the same lane has something to write again: a newer value, or another record.</param>
/// <param name="Findings">How many findings were raised.</param>
[GenerateSerializer, Immutable, Alias("hearth.confirm-answer")]
public sealed record ConfirmAnswer([property: Id(0)] bool StillPending, [property: Id(1)] int Findings);
