using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>
/// Makes a household untidy the way real ones are: there twice, under other names, with numbers that are not its own. It comes after
/// everything else, so that a company's households are the same with and without it.
/// </summary>
internal sealed class TangleGenerator(CompanyOptions options, SecondCustomers customers, SecondContacts contacts)
{
    private static readonly string[] NoEmails = ["none@none.com", "noemail@noemail.com", "na@na.com"];
    private static readonly string[] NoPhones = ["000-000-0000", "555-555-5555", "(999) 999-9999"];

    /// <summary>What is there of a household and because of it.</summary>
    public Tangle Next(Household household)
    {
        var random = Seeds.Of(options.Seed, SeedStream.Tangle, household.Number);
        var kind = TangleKinds.Of(household);
        var own = household.As(kind);
        return kind switch
        {
            CaseKind.CustomerTwice => new Tangle(own, [customers.Twin(random, own)], []),
            CaseKind.Marked => new Tangle(own, [customers.Marked(random, own)], []),
            CaseKind.ContactTwice when own.People[0].Phone is not null => Tangle.Of(contacts.Twice(random, own)),
            CaseKind.NameVariant => Tangle.Of(Renamed(random, contacts.Renamed(random, own))),
            CaseKind.Typo => Tangle.Of(contacts.Mistyped(random, own)),
            CaseKind.OfficeLine => Tangle.Of(WithPhone(random, own, PhoneStyle.National(Branch(own).Phone))),
            CaseKind.Placeholder => Tangle.Of(random.Bool() ? WithoutEmail(random, own) : WithPhone(random, own, random.Of(NoPhones))),
            CaseKind.Landlord => Tenants(random, own),
            CaseKind.ReassignedPhone when own.People[0].Phone is { } phone => new Tangle(own, [], [contacts.Formerly(random, own, phone)]),
            CaseKind.NewOwners => random.Bool()
                ? new Tangle(own, [customers.NewOwners(random, own)], [])
                : new Tangle(own, [], [contacts.NewOwner(random, own)]),
            CaseKind.SharedPhone => Tangle.Of(own),
            _ => Tangle.Of(household),
        };
    }

    private static Branch Branch(Household household) => Catalogue.Branches[household.BranchNumber - 1];

    private static Household Renamed(Randomizer random, Household household) =>
        household.Kind != HouseholdKind.Commercial && random.Bool() ? household with { CustomerName = NameForms.FamilyFirst(household.People) } : household;

    private Tangle Tenants(Randomizer random, Household landlord)
    {
        if (landlord.People[0].Phone is not { } phone)
        {
            return Tangle.Of(landlord);
        }

        var isAsked = random.Bool();
        return isAsked || landlord.Places.Count < 3
            ? new Tangle(landlord, [customers.Tenant(random, landlord, 1, phone)], [])
            : new Tangle(landlord, [customers.Tenant(random, landlord, 1, phone)], [contacts.Tenant(random, landlord, 2, phone)]);
    }

    // Where there is an email, the number often stands in the place of a phone that nobody asked for.
    private static Household WithPhone(Randomizer random, Household household, string phone)
    {
        var typed = new ContactMethod(ContactMethodType.Phone, phone, null, household.CreatedAt);
        var hasEmail = household.People[0].Email is { } email
            && household.ContactMethods.Any(method => string.Equals(method.Value, email, StringComparison.OrdinalIgnoreCase));
        var kept = hasEmail && random.Bool() ? household.ContactMethods.Where(method => method.Type == ContactMethodType.Email) : household.ContactMethods;
        return household with
        {
            ContactMethods = [.. kept, typed],
            CrmContacts =
            [
                .. household.CrmContacts.Select(contact =>
                    contact.Email is null || contact.Email != household.People[0].Email ? contact : contact with { Phone = phone }),
            ],
        };
    }

    private static Household WithoutEmail(Randomizer random, Household household)
    {
        var typed = new ContactMethod(ContactMethodType.Email, random.Of(NoEmails), null, household.CreatedAt);
        var phones = household.ContactMethods.Where(method => method.Type != ContactMethodType.Email && method.Value.Any(char.IsAsciiDigit)).ToList();
        var phone = household.People[0].Phone;
        return household with
        {
            ContactMethods = [.. phones.Count > 0 ? phones : household.ContactMethods, typed],
            // Without the email, an old number in HubSpot would leave nothing to recognize anybody by.
            CrmContacts =
            [
                .. household.CrmContacts.Select(contact =>
                    phone is null || contact.Email is null || contact.Email != household.People[0].Email
                        ? contact
                        : contact with { Phone = PhoneStyle.National(phone), MobilePhone = null }),
            ],
        };
    }
}
