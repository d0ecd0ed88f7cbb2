using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Identity;

/// <summary>What an entity holds from now on.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Record">A record of it, or null.</param>
/// <param name="Keys">Match keys of it.</param>
[GenerateSerializer, Immutable, Alias("hearth.identity-claim")]
public sealed record IdentityClaim(
    [property: Id(0)] EntityId Entity, [property: Id(1)] RecordRef? Record, [property: Id(2)] ImmutableArray<MatchKey> Keys);
