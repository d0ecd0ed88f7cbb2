using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>A result that is another household's by now: it was not taken in, it is to be told there.</summary>
/// <param name="Result">The result.</param>
/// <param name="To">The household.</param>
[GenerateSerializer, Immutable, Alias("hearth.moved-result")]
public sealed record MovedResult([property: Id(0)] WriteResult Result, [property: Id(1)] EntityId To);
