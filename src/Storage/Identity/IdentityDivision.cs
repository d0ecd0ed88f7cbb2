using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>What goes from one entity to another in a split.</summary>
/// <param name="From">The entity that is divided.</param>
/// <param name="Into">The entity that gets a part of it.</param>
/// <param name="Records">The records that go.</param>
/// <param name="Keys">The keys that the other entity holds.</param>
/// <param name="Lost">Those of the keys that the divided entity holds no longer.</param>
/// <param name="Profiles">What either of the two is known by from now on.</param>
public sealed record IdentityDivision(
    EntityId From,
    EntityId Into,
    IReadOnlyCollection<RecordRef> Records,
    IReadOnlyCollection<MatchKey> Keys,
    IReadOnlyCollection<MatchKey> Lost,
    IReadOnlyDictionary<EntityId, IdentityProfile> Profiles)
{
    /// <summary>The other entity stands by itself, and has nothing of the divided one yet.</summary>
    public static IdentityDivision OfNothing(EntityId from, EntityId into) =>
        new(from, into, [], [], [], new Dictionary<EntityId, IdentityProfile>());
}
