namespace Hearth.Contracts.Identity;

/// <summary>What came of a word on a key.</summary>
/// <param name="Refusal">Why nothing was done, or <see cref="KeyRefusal.None"/>.</param>
/// <param name="Kind">The key's kind, as it was typed.</param>
/// <param name="Value">The key in its canonical form; empty where it could not be read.</param>
[GenerateSerializer, Immutable, Alias("hearth.key-answer")]
public sealed record KeyAnswer([property: Id(0)] KeyRefusal Refusal, [property: Id(1)] string Kind, [property: Id(2)] string Value);
