using System.Collections.Immutable;
using Hearth.Domain.Identity.Addresses;
using Hearth.Domain.Identity.Names;
using Hearth.Domain.Policy;

namespace Hearth.Domain.Identity;

/// <summary>A profile taken apart: names, businesses and addresses as they are compared, without what belongs to nobody.</summary>
public sealed record IdentityReading
{
    /// <summary>The people, each once.</summary>
    public ImmutableArray<PersonName> People { get; private init; } = [];

    /// <summary>The businesses, by their folded names.</summary>
    public ImmutableArray<string> Businesses { get; private init; } = [];

    /// <summary>The emails that belong to someone.</summary>
    public ImmutableArray<string> Emails { get; private init; } = [];

    /// <summary>The phone numbers that belong to someone.</summary>
    public ImmutableArray<string> Phones { get; private init; } = [];

    /// <summary>The addresses.</summary>
    public ImmutableArray<StreetAddress> Addresses { get; private init; } = [];

    /// <summary>True when the office marked the name before a merge ("DUPLICATE ...").</summary>
    public bool IsMarked { get; private init; }

    /// <summary>True when there is nothing to recognize anyone by.</summary>
    public bool IsBlank => People.IsEmpty && Businesses.IsEmpty && Emails.IsEmpty && Phones.IsEmpty && Addresses.IsEmpty;

    /// <summary>True when it names neither people nor a business.</summary>
    public bool IsNameless => People.IsEmpty && Businesses.IsEmpty;

    /// <summary>Reads a profile. Pure, and the same for the same stop list.</summary>
    public static IdentityReading Of(IdentityProfile profile, StopList stopList)
    {
        var names = profile.Traits.Select(NameOf).OfType<PartyName>().ToList();
        return new IdentityReading
        {
            People = [.. names.OfType<PartyName.People>().SelectMany(people => people.Persons).Distinct()],
            Businesses = [.. names.OfType<PartyName.Business>().Select(business => business.Name).Distinct()],
            Emails = [.. Values(profile, IdentityTrait.Email).Where(email => !stopList.Emails.Contains(email) && !Placeholders.IsEmail(email))],
            Phones = [.. Values(profile, IdentityTrait.Phone).Where(phone => !stopList.Phones.Contains(phone) && !Placeholders.IsPhone(phone))],
            Addresses =
            [
                .. Values(profile, IdentityTrait.Address).Select(address => StreetAddress.From(Hearth.Domain.Values.FieldValue.Of(address)))
                    .OfType<StreetAddress>().Distinct(),
            ],
            IsMarked = names.Exists(name => name.IsMarked),
        };
    }

    private static PartyName? NameOf(IdentityTrait trait) => trait.Kind switch
    {
        IdentityTrait.Person => PartyName.Of(trait.Names.Given, trait.Names.Family),
        IdentityTrait.Party => PartyName.Parse(trait.Value, isCommercial: null),
        IdentityTrait.CommercialParty => PartyName.Parse(trait.Value, isCommercial: true),
        _ => null,
    };

    private static IEnumerable<string> Values(IdentityProfile profile, string kind) =>
        profile.Traits.Where(trait => trait.Kind == kind).Select(trait => trait.Value);
}
