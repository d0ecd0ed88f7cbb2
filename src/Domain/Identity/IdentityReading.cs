using System.Collections.Immutable;
using Hearth.Domain.Identity.Addresses;
using Hearth.Domain.Identity.Names;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

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

    /// <summary>The phone numbers that belong to someone, without their extensions.</summary>
    public ImmutableArray<string> Phones { get; private init; } = [];

    /// <summary>The extensions of those that are never shown without one.</summary>
    internal ImmutableArray<PhoneLine> Extensions { get; private init; } = [];

    /// <summary>The addresses.</summary>
    public ImmutableArray<StreetAddress> Addresses { get; private init; } = [];

    /// <summary>Those of the emails and phone numbers that are of somebody of whom it was said that they manage or own places of others.</summary>
    public ImmutableHashSet<string> Agents { get; private init; } = [];

    /// <summary>
    /// True for a business that manages or lets places. Its people's own records look like its tenants': whether one is its own is left to
    /// the names, but between two others its email and phone say little.
    /// </summary>
    public bool IsPropertyBusiness { get; private init; }

    /// <summary>The emails that the household gave up.</summary>
    public ImmutableArray<GivenUp<string>> FormerEmails { get; private init; } = [];

    /// <summary>The phone numbers that the household gave up.</summary>
    public ImmutableArray<GivenUp<string>> FormerPhones { get; private init; } = [];

    /// <summary>The addresses that the household left.</summary>
    public ImmutableArray<GivenUp<StreetAddress>> FormerAddresses { get; private init; } = [];

    /// <summary>True when the office marked the name before a merge ("DUPLICATE ...").</summary>
    public bool IsMarked { get; private init; }

    /// <summary>True when there is nothing to recognize anyone by: what was given up is no longer anyone's here.</summary>
    public bool IsBlank => People.IsEmpty && Businesses.IsEmpty && Emails.IsEmpty && Phones.IsEmpty && Addresses.IsEmpty;

    /// <summary>True when it names neither people nor a business.</summary>
    public bool IsNameless => People.IsEmpty && Businesses.IsEmpty;

    /// <summary>Reads a profile. Pure, and the same for the same stop list.</summary>
    internal static IdentityReading Of(IdentityProfile profile, StopList stopList)
    {
        var names = profile.Traits.Select(NameOf).OfType<PartyName>().ToList();
        var lines = Open(profile, IdentityTrait.Phone).Where(phone => IsSomebodysPhone(phone, stopList)).Select(PhoneLine.Of).ToList();
        return new IdentityReading
        {
            People = [.. names.OfType<PartyName.People>().SelectMany(people => people.Persons).Distinct()],
            Businesses = [.. names.OfType<PartyName.Business>().Select(business => business.Name).Distinct()],
            Emails = [.. Open(profile, IdentityTrait.Email).Where(email => IsSomebodysEmail(email, stopList))],
            Phones = [.. lines.Select(line => line.Number).Distinct()],
            Extensions = [.. lines.Where(line => line.Extension.Length > 0 && !lines.Contains(line with { Extension = "" }))],
            Addresses = [.. Open(profile, IdentityTrait.Address).Select(AddressOf).OfType<StreetAddress>().Distinct()],
            Agents = [.. profile.Traits.Where(trait => trait.IsAgents).Select(trait => trait.Kind == IdentityTrait.Phone ? PhoneLine.Of(trait.Value).Number : trait.Value)],
            IsPropertyBusiness = names.OfType<PartyName.Business>().Any(business => PropertyBusiness.RoleOf(business.Name) is not null),
            FormerEmails = [.. Former(profile, IdentityTrait.Email).Where(email => IsSomebodysEmail(email.Value, stopList))],
            FormerPhones = [.. Former(profile, IdentityTrait.Phone)
                .Where(phone => IsSomebodysPhone(phone.Value, stopList))
                .Select(phone => phone with { Value = PhoneLine.Of(phone.Value).Number })
                // Who only has another desk now has the number still.
                .Where(phone => !lines.Exists(line => line.Number == phone.Value))],
            FormerAddresses = [.. Former(profile, IdentityTrait.Address)
                .Select(former => (Address: AddressOf(former.Value), former.Until))
                .Where(former => former.Address is not null)
                .Select(former => new GivenUp<StreetAddress>(former.Address!, former.Until))],
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

    /// <summary>
    /// The reading as it was at a time: what was given up later was the household's then. A record that nobody has touched since is
    /// compared with the household of its own time.
    /// </summary>
    public IdentityReading AsOf(DateTimeOffset time) =>
        !FormerEmails.Any(email => email.Until >= time) && !FormerPhones.Any(phone => phone.Until >= time) && !FormerAddresses.Any(address => address.Until >= time)
            ? this
            : this with
            {
                Emails = [.. Emails.Concat(Later(FormerEmails, time))],
                Phones = [.. Phones.Concat(Later(FormerPhones, time))],
                Addresses = [.. Addresses.Concat(Later(FormerAddresses, time))],
                FormerEmails = FormerEmails.RemoveAll(email => email.Until >= time),
                FormerPhones = FormerPhones.RemoveAll(phone => phone.Until >= time),
                FormerAddresses = FormerAddresses.RemoveAll(address => address.Until >= time),
            };

    /// <summary>True where both name extensions of a number, and none in common.</summary>
    internal static bool HaveOtherExtensions(string number, IdentityReading one, IdentityReading other)
    {
        var (some, others) = (one.Extensions.Where(line => line.Number == number), other.Extensions.Where(line => line.Number == number));
        return some.Any() && others.Any() && !some.Intersect(others).Any();
    }

    /// <summary>True for a key under which the household is found only because of what it gave up.</summary>
    public bool HasGivenUp(MatchKey key) => key.Kind switch
    {
        MatchKey.Email => FormerEmails.Any(email => email.Value == key.Value),
        MatchKey.Phone => FormerPhones.Any(phone => phone.Value == key.Value),
        _ => false,
    };

    private static IEnumerable<T> Later<T>(ImmutableArray<GivenUp<T>> former, DateTimeOffset time) =>
        former.Where(given => given.Until >= time).Select(given => given.Value);

    private static bool IsSomebodysEmail(string email, StopList stopList) => !stopList.Emails.Contains(email) && !Placeholders.IsEmail(email);

    private static bool IsSomebodysPhone(string phone, StopList stopList) =>
        !stopList.Phones.Contains(phone) && PhoneLine.Of(phone).Number is var number && !stopList.Phones.Contains(number) && !Placeholders.IsPhone(number);

    private static StreetAddress? AddressOf(string address) => StreetAddress.From(FieldValue.Of(address));

    private static IEnumerable<string> Open(IdentityProfile profile, string kind) =>
        profile.Traits.Where(trait => trait.Kind == kind && trait.IsOpen).Select(trait => trait.Value);

    private static IEnumerable<GivenUp<string>> Former(IdentityProfile profile, string kind) =>
        from trait in profile.Traits
        where trait.Kind == kind && !trait.IsOpen
        select new GivenUp<string>(trait.Value, trait.Until!.Value);
}
