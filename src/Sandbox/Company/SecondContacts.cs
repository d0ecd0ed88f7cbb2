using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up the contacts that HubSpot has because of a household, and gives its own ones other forms.</summary>
internal sealed class SecondContacts(DateTimeOffset now, PeopleGenerator people, CrmContactGenerator contacts, EmailBook emails)
{
    private const int DaysBeforeMin = 40;
    private const int DaysBeforeMax = 400;
    private const string Lead = "lead";
    private const string Subscriber = "subscriber";

    /// <summary>The payer once more, as a form has him who gave another email.</summary>
    public Household Twice(Randomizer random, Household household)
    {
        var (known, contact, payer) = Known(random, household);
        var again = contact with
        {
            FirstName = payer.FirstName,
            LastName = payer.LastName,
            Email = emails.Next(random, payer.FirstName, payer.LastName),
            Phone = payer.Phone is { } phone ? random.Spell(phone) : null,
            MobilePhone = null,
            Address = random.Bool() ? household.BillingAddress : null,
            CreatedAt = random.Between(contact.CreatedAt, now.AddDays(-1)),
        };
        return known with
        {
            CrmContacts = [.. known.CrmContacts, again with { ChangedAt = random.Between(again.CreatedAt, now.AddMinutes(-5)) }],
        };
    }

    /// <summary>The payer's contact under another form of the name, at times with another email than ServiceTitan has.</summary>
    public Household Renamed(Randomizer random, Household household)
    {
        var (known, contact, payer) = Known(random, household);
        var (first, last) = NameForms.Other(random, payer);
        var renamed = contact with { FirstName = first, LastName = last };
        return Replace(known, payer.Phone is { } phone && random.Bool()
            ? renamed with { Email = emails.Next(random, payer.FirstName, payer.LastName), Phone = random.Spell(phone), MobilePhone = null }
            : renamed);
    }

    /// <summary>The payer's contact with a slip in the name and another one in the phone, the email or the address.</summary>
    public Household Mistyped(Randomizer random, Household household)
    {
        var (known, contact, payer) = Known(random, household);
        var named = random.Bool()
            ? contact with { FirstName = TypingErrors.Slip(random, payer.FirstName), LastName = payer.LastName }
            : contact with { FirstName = payer.FirstName, LastName = TypingErrors.Slip(random, payer.LastName) };
        return Replace(known, (random.Int(0, 2), payer) switch
        {
            (0, { Phone: { } phone, Email: not null }) => named with { Phone = random.Spell(TypingErrors.WrongDigit(random, phone)), MobilePhone = null },
            (1, { Phone: { } phone, Email: not null }) => named with
            {
                Email = emails.Mistyped(random, payer.Email!),
                Phone = random.Spell(phone),
                MobilePhone = null,
            },
            _ => named with { Address = TypingErrors.Slip(random, household.BillingAddress) },
        });
    }

    /// <summary>Whoever had the number before the household: known to marketing since then, and to nobody else.</summary>
    public CrmContact Formerly(Randomizer random, Household household, string phone)
    {
        var createdAt = household.CreatedAt.AddDays(-random.Int(DaysBeforeMin, DaysBeforeMax));
        return Stranger(random, household, AddressGenerator.Next(random, Branch(household)), createdAt) with
        {
            Phone = random.Spell(phone),
            LifecycleStage = Subscriber,
            Truth = new RecordTruth($"formerly-{household.Number}", CaseKind.ReassignedPhone),
        };
    }

    /// <summary>Whoever bought the house and has asked for an offer.</summary>
    public CrmContact NewOwner(Randomizer random, Household former) =>
        Stranger(random, former, former.BillingAddress, random.Between(former.CreatedAt, now.AddDays(-1))) with
        {
            Truth = new RecordTruth($"owners-{former.Number}", CaseKind.NewOwners),
        };

    /// <summary>Whoever rents one of a landlord's places and gave his number in a form.</summary>
    public CrmContact Tenant(Randomizer random, Household landlord, int place, string phone) =>
        Stranger(random, landlord, landlord.Places[place].Address, random.Between(landlord.CreatedAt, now.AddDays(-1))) with
        {
            Phone = random.Spell(phone),
            Truth = new RecordTruth($"tenant-{landlord.Number}-{place}", CaseKind.Landlord),
        };

    private static Branch Branch(Household household) => Catalogue.Branches[household.BranchNumber - 1];

    private static Household Replace(Household household, CrmContact first) =>
        household with { CrmContacts = [first, .. household.CrmContacts.Skip(1)] };

    private CrmContact Stranger(Randomizer random, Household beside, PostalAddress address, DateTimeOffset createdAt)
    {
        var stranger = people.Home(random, Branch(beside))[0];
        return new CrmContact(
            stranger.FirstName,
            stranger.LastName,
            stranger.Email ?? emails.Next(random, stranger.FirstName, stranger.LastName),
            stranger.Phone is { } phone ? random.Spell(phone) : null,
            null,
            address,
            Lead,
            random.Int(2, Catalogue.Campaigns.Count),
            createdAt,
            random.Between(createdAt, now.AddMinutes(-5)));
    }

    private (Household Household, CrmContact Contact, Person Payer) Known(Randomizer random, Household household)
    {
        var payer = household.People[0];
        if (household.CrmContacts is [var first, ..])
        {
            return (household, first, payer);
        }

        var campaign = random.Int(2, Catalogue.Campaigns.Count);
        var contact = contacts.OfPerson(random, payer, household.BillingAddress, Branch(household), campaign, household.CreatedAt) with
        {
            Truth = household.Truth,
        };
        return (household with { CrmContacts = [contact] }, contact, payer);
    }
}
