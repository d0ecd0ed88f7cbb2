using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>A person's place in a household that was folded into another one and keeps its state as it was.</summary>
/// <param name="Household">The household that was folded.</param>
/// <param name="Part">The person's part in it.</param>
[GenerateSerializer, Immutable, Alias("hearth.folded-person")]
public sealed record FoldedPerson([property: Id(0)] EntityId Household, [property: Id(1)] string Part);
