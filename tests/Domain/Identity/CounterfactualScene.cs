using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Households of recorded records, and what would become of them.</summary>
internal static class CounterfactualScene
{
    internal static RecordEvidence OfContact(string id, params IEnumerable<IdentityTrait> traits) => Of(new RecordRef(Portal, RecordType.Contact, id), traits);

    internal static RecordEvidence OfCustomer(string id, params IEnumerable<IdentityTrait> traits) => Of(new RecordRef(Tenant, RecordType.Customer, id), traits);

    internal static CounterfactualFinding? Divide(string without, params RecordEvidence[] records) => Divide(Nothing, Without(without), [], records);

    internal static CounterfactualFinding? Divide(
        KnownIdentities others, Omission without, ImmutableHashSet<RecordRef> confirmed, params IReadOnlyCollection<RecordEvidence> records) =>
        new Counterfactual(others, without, Rules).Divide(One, records, confirmed);

    internal static IEnumerable<CounterfactualFinding> Compare(string without, KnownIdentities known, params IEnumerable<(EntityId, EntityId)> apart) =>
        new Counterfactual(known, Without(without), Rules).Compare(One, apart.ToHashSet());

    internal static Omission Without(string names) => Omission.Of(names.Split(',', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The ids of the records that would be together.</summary>
    internal static IEnumerable<string> Parts(this CounterfactualFinding finding) =>
        finding.Parts.Select(part => string.Join('+', part.Records.Select(record => record.Id).Order(StringComparer.Ordinal)));

    // The first letter of an id says who was there first.
    private static RecordEvidence Of(RecordRef record, IEnumerable<IdentityTrait> traits) =>
        new(record, IdentityProfile.Of(traits), DateTimeOffset.UnixEpoch.AddDays(record.Id[0]), []);
}
