using System.Collections.Immutable;
using Hearth.Domain.Identity;

namespace Hearth.Contracts.Entities;

/// <summary>What a household says after its step of a merge or a split.</summary>
/// <param name="Lanes">The lanes that have something to write for it.</param>
/// <param name="Traits">Everything by which it can be recognized.</param>
[GenerateSerializer, Immutable, Alias("hearth.union-progress")]
public sealed record UnionProgress([property: Id(0)] ImmutableArray<string> Lanes, [property: Id(2)] ImmutableArray<IdentityTrait> Traits);
