using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Identity;

/// <summary>What changes about an entity's records and about what it is known by.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Record">A record that belongs to it.</param>
/// <param name="Shown">Traits that the record showed and that the entity is known by from now on.</param>
/// <param name="Hidden">Traits that it shows no longer.</param>
[GenerateSerializer, Immutable, Alias("hearth.identity-claim")]
public sealed record IdentityClaim(
    [property: Id(0)] EntityId Entity,
    [property: Id(1)] RecordRef Record,
    [property: Id(3)] ImmutableArray<IdentityTrait> Shown,
    [property: Id(4)] ImmutableArray<IdentityTrait> Hidden)
{
    /// <summary>
    /// The entity that the record was claimed for and that sent it on, because it had been divided; null where nobody was before. From that
    /// one the record is taken.
    /// </summary>
    [Id(5)]
    public EntityId? From { get; init; }

    /// <summary>True when it is about the record itself, and not about what the record showed.</summary>
    public bool IsOfRecord => Shown.IsEmpty && Hidden.IsEmpty;

    /// <summary>A record that belongs to an entity, and nothing new about the entity.</summary>
    public static IdentityClaim Of(EntityId entity, RecordRef record) => new(entity, record, [], []);
}
