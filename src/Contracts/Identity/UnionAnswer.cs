using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Identity;

/// <summary>What came of a merge or a split.</summary>
/// <param name="Refusal">Why nothing was done, or <see cref="UnionRefusal.None"/>.</param>
/// <param name="Household">After a merge the household that has everything; after a split the one that was divided off.</param>
[GenerateSerializer, Immutable, Alias("hearth.union-answer")]
public sealed record UnionAnswer([property: Id(0)] UnionRefusal Refusal, [property: Id(1)] EntityId Household);
