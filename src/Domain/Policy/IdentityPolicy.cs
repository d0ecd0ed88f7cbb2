using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Domain.Policy;

/// <summary>How much evidence it takes to say that two records are one household's.</summary>
/// <param name="Thresholds">For every branch that is not named.</param>
/// <param name="Weights">The points of each kind of evidence, by <see cref="EvidenceName"/>; a kind that is not named counts nothing.</param>
/// <param name="Branches">For branches, by the name of their ServiceTitan connection.</param>
public sealed record IdentityPolicy(
    MatchThresholds Thresholds, ImmutableDictionary<string, int> Weights, ImmutableDictionary<string, MatchThresholds> Branches)
{
    // Tuned on generated companies whose damage the scorer does not know; tests/Benchmarks measures them on others.
    /// <summary>The weights and thresholds that Hearth ships with.</summary>
    public static IdentityPolicy Default { get; } = new(
        new MatchThresholds(Link: 100, Review: 65),
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, int>
        {
            [EvidenceName.Email] = 110,
            [EvidenceName.RoleEmail] = 60,
            [EvidenceName.AgentEmail] = 40,
            [EvidenceName.EmailSimilar] = 60,
            [EvidenceName.EmailFormer] = 40,
            [EvidenceName.EmailDomain] = 40,
            [EvidenceName.Phone] = 100,
            [EvidenceName.AgentPhone] = 30,
            [EvidenceName.PhoneSimilar] = 60,
            [EvidenceName.PhoneFormer] = 15,
            [EvidenceName.NameSame] = 45,
            [EvidenceName.NameVariant] = 40,
            [EvidenceName.NameSimilar] = 35,
            [EvidenceName.NameInitial] = 30,
            [EvidenceName.NameFamily] = 28,
            [EvidenceName.NameFamilySimilar] = 5,
            [EvidenceName.NameGiven] = 2,
            [EvidenceName.NameGivenOther] = -30,
            [EvidenceName.NameMissing] = -10,
            [EvidenceName.NameDifferent] = -120,
            [EvidenceName.BusinessSame] = 60,
            [EvidenceName.BusinessSimilar] = 40,
            [EvidenceName.BusinessNamed] = 40,
            [EvidenceName.BusinessOfOthers] = -35,
            [EvidenceName.BusinessDifferent] = -60,
            [EvidenceName.AddressSame] = 75,
            [EvidenceName.AddressBuilding] = 72,
            [EvidenceName.AddressSimilar] = 72,
            [EvidenceName.AddressFormer] = 35,
            [EvidenceName.AddressOtherUnit] = -30,
            [EvidenceName.AddressStreet] = 40,
            [EvidenceName.AddressArea] = 5,
            [EvidenceName.AddressDifferent] = -15,
        }),
        ImmutableDictionary<string, MatchThresholds>.Empty);

    /// <summary>The thresholds for records of a connection.</summary>
    public MatchThresholds For(ConnectionId connection) => Branches.GetValueOrDefault(connection.Value, Thresholds);

    /// <summary>The points of a kind of evidence.</summary>
    public int WeightOf(string evidence) => Weights.GetValueOrDefault(evidence);
}
