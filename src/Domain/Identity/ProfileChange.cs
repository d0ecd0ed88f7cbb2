using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>How what a household is known by has changed.</summary>
/// <param name="Shown">Traits that are new.</param>
/// <param name="Hidden">Traits that are gone.</param>
public readonly record struct ProfileChange(ImmutableArray<IdentityTrait> Shown, ImmutableArray<IdentityTrait> Hidden)
{
    /// <summary>The change from one state of an entity to a later one. Jobs are known by nothing but their ids.</summary>
    public static ProfileChange Between(Entity before, Entity after)
    {
        if (after.Id.Kind is not EntityKind.Household || (before.Parts == after.Parts && HaveSameSpares(before, after)))
        {
            return new([], []);
        }

        var (old, now) = (IdentityProfile.Of(before).Traits, IdentityProfile.Of(after).Traits);
        return new([.. now.Except(old)], [.. old.Except(now)]);
    }

    private static bool HaveSameSpares(Entity before, Entity after) => before.Links == after.Links
        || IdentityProfile.TraitsOfSpares(before).SequenceEqual(IdentityProfile.TraitsOfSpares(after));
}
