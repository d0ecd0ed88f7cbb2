using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Records, households and what is known of them, in few words.</summary>
internal static class IdentityScene
{
    internal static readonly ConnectionId Tenant = new("tenant");
    internal static readonly ConnectionId Portal = new("portal");
    internal static readonly EntityId One = new("h-one");
    internal static readonly EntityId Two = new("h-two");
    internal static readonly EntityId Three = new("h-three");

    internal static SyncPolicy Rules { get; } = DefaultPolicy.Create();

    internal static KnownIdentities Nothing { get; } = new();

    internal static IdentityTrait Email(string value) => new(IdentityTrait.Email, value);

    internal static IdentityTrait Phone(string value) => new(IdentityTrait.Phone, value);

    internal static IdentityTrait Person(string given, string family) => IdentityTrait.Named(given, family)!.Value;

    internal static IdentityTrait Party(string name) => new(IdentityTrait.Party, name);

    internal static IdentityTrait Business(string name) => new(IdentityTrait.CommercialParty, name);

    internal static IdentityTrait Address(string street, string city = "Columbus", string state = "OH", string zip = "43215", string unit = "") =>
        new(IdentityTrait.Address, new PostalAddress(street, unit, city, state, zip, "USA").ToValue().Text);

    internal static ResolveRequest Customer(string id, params IEnumerable<IdentityTrait> traits) =>
        new(new RecordRef(Tenant, RecordType.Customer, id), EntityKind.Household, null, IdentityProfile.Of(traits));

    internal static ResolveRequest Contact(string id, params IEnumerable<IdentityTrait> traits) =>
        new(new RecordRef(Portal, RecordType.Contact, id), EntityKind.Household, null, IdentityProfile.Of(traits));

    /// <summary>Households as the index would hold them.</summary>
    internal static KnownIdentities Known(params IReadOnlyList<(EntityId Entity, IdentityTrait[] Traits)> households)
    {
        var profiles = households.ToDictionary(household => household.Entity, household => IdentityProfile.Of(household.Traits));
        var keys = from household in profiles
                   from key in household.Value.KeysOf(Rules.StopList).Append(new MatchKey(MatchKey.Entity, household.Key.Value))
                   group household.Key by key;
        return new KnownIdentities { Profiles = profiles, Holders = keys.ToDictionary(group => group.Key, group => group.ToImmutableArray()) };
    }

    internal static RegistrarDecision Decide(KnownIdentities known, params IReadOnlyList<ResolveRequest> requests)
    {
        var next = 0;
        return Registrar.Decide(requests, known, Rules, kind => EntityId.Create(kind, $"new{++next}"));
    }

    internal static Resolution Resolve(KnownIdentities known, ResolveRequest request) => Decide(known, request).Resolutions.Single();
}
