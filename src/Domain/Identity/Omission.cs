using System.Collections.Immutable;
using Hearth.Domain.Policy;

namespace Hearth.Domain.Identity;

/// <summary>
/// Evidence that is taken away to see what would be otherwise. Of a kind, nothing is read at all: no phone finds, links or speaks against
/// anybody. A single one by <see cref="EvidenceName"/> counts no points.
/// </summary>
public sealed class Omission
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Kinds = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, ImmutableArray<string>>
        {
            ["address"] = [IdentityTrait.Address],
            ["email"] = [IdentityTrait.Email],
            ["name"] = [IdentityTrait.Person, IdentityTrait.Party, IdentityTrait.CommercialParty],
            ["phone"] = [IdentityTrait.Phone],
        });

    private readonly ImmutableHashSet<string> _kinds;
    private readonly ImmutableHashSet<string> _names;

    private Omission(ImmutableHashSet<string> kinds, ImmutableHashSet<string> names) => (_kinds, _names) = (kinds, names);

    /// <summary>Nothing is taken away.</summary>
    public static Omission None { get; } = new([], []);

    /// <summary>What may be named: the kinds, then the names of evidence. A name that is a kind's too means the kind.</summary>
    public static ImmutableArray<string> Accepted { get; } = [.. Kinds.Keys, .. EvidenceName.All.Where(name => !Kinds.ContainsKey(name))];

    /// <summary>Takes away what is named; each is one of <see cref="Accepted"/>.</summary>
    public static Omission Of(IReadOnlyCollection<string> names) => new(
        [.. names.Where(Kinds.ContainsKey).SelectMany(kind => Kinds[kind])], [.. names.Where(name => !Kinds.ContainsKey(name))]);

    /// <summary>What is left of a profile.</summary>
    internal IdentityProfile From(IdentityProfile profile) =>
        profile.Traits.Any(IsOmitted) ? IdentityProfile.Of(profile.Traits.RemoveAll(trait => IsOmitted(trait))) : profile;

    /// <summary>What is left of everything that the index says.</summary>
    internal KnownIdentities From(KnownIdentities known) => _kinds.IsEmpty ? known : known with
    {
        Profiles = known.Profiles.ToDictionary(profile => profile.Key, profile => From(profile.Value)),
    };

    /// <summary>The weights and thresholds with what counts nothing any more.</summary>
    internal IdentityPolicy From(IdentityPolicy policy) => policy with { Weights = policy.Weights.RemoveRange(_names) };

    private bool IsOmitted(IdentityTrait trait) => _kinds.Contains(trait.Kind);
}
