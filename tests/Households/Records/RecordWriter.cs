using System.Globalization;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Testing.Households.People;
using Hearth.Testing.Households.Words;

namespace Hearth.Testing.Households.Records;

/// <summary>Writes the records that two ServiceTitan tenants and a HubSpot portal have of a household.</summary>
internal sealed class RecordWriter
{
    private static readonly ConnectionId[] Tenants = [new("servicetitan-plumbing"), new("servicetitan-heating")];
    private static readonly ConnectionId Portal = new("hubspot");
    private static readonly string[] NoEmails = ["none@none.com", "noemail@gmail.com", "na@na.com", "noemail@noemail.com", "test@test.com"];
    private static readonly string[] NoPhones = ["+15555555555", "+10000000000", "+16145555555", "+19999999999", "+11234567890"];

    private readonly Dice _dice;
    private readonly AddressWriter _addresses;
    private readonly CustomerNames _names;
    private readonly string[] _officeLines;
    private readonly List<LabelledRecord> _records = [];
    private readonly List<HashSet<string>> _reaches = [];

    private RecordWriter(Dice dice)
    {
        _dice = dice;
        _addresses = new AddressWriter(dice);
        _names = new CustomerNames(dice);
        _officeLines = [.. Enumerable.Range(0, 3).Select(number => $"+1614{dice.Between(200, 899)}{number}{dice.Between(100, 999)}")];
    }

    /// <summary>All records of the households, in random order.</summary>
    public static IReadOnlyList<LabelledRecord> Write(IReadOnlyList<Household> households, Dice dice)
    {
        var writer = new RecordWriter(dice);
        foreach (var household in households)
        {
            writer.Write(household);
        }

        var records = writer._records.ToArray();
        dice.Shuffle<LabelledRecord>(records);
        return records;
    }

    private void Write(Household household)
    {
        _reaches.Clear();
        var first = _records.Count;
        // After a move, a marriage or a new number one of the two systems was told. Whoever has called is known to the office.
        var callers = household.People.Skip(1).Where(_ => _dice.Chance(0.3)).ToList();
        var isHubSpotLate = _dice.Chance(0.5);
        var isCustomer = _dice.Chance(0.88);
        if (isCustomer)
        {
            WriteCustomer(household, 0, !isHubSpotLate, callers, Damage.None, isMarked: _dice.Chance(0.004));
            if (_dice.Chance(0.03))
            {
                WriteCustomer(household, 0, !isHubSpotLate, callers, Damage.EnteredTwice, isMarked: _dice.Chance(0.3));
            }
        }

        if (_dice.Chance(0.14))
        {
            WriteCustomer(household, 1, !isHubSpotLate, [], Damage.SecondTenant, isMarked: false);
        }

        if (!isCustomer || _dice.Chance(0.8))
        {
            WriteContact(household, household.People[0], isHubSpotLate, Damage.None);
            if (_dice.Chance(0.05))
            {
                WriteContact(household, household.People[0], isHubSpotLate, Damage.EnteredTwice);
            }
        }

        foreach (var other in callers)
        {
            WriteContact(household, other, isHubSpotLate, Damage.SecondPerson);
        }

        foreach (var (place, reach) in Reach.Number(_reaches).Index())
        {
            _records[first + place] = _records[first + place] with { Reach = reach };
        }
    }

    private void WriteCustomer(Household household, int tenant, bool isLate, List<Person> callers, Damage damage, bool isMarked)
    {
        var draft = new RecordDraft(household.Circumstances | damage);
        var first = household.Kind is HouseholdKind.TwoNames && _dice.Chance(0.35) ? household.People[1] : household.People[0];
        var other = household.People.FirstOrDefault(person => person != first && household.Firm is null);
        var shown = _dice.Chance(0.45) ? null : other;
        var line = household.Firm is { } firm
            ? _names.Business(firm, first)
            : _names.Of(Given(first, draft), Family(first, draft, isLate), first.Suffix, shown);
        draft.Families.UnionWith(household.Firm is null ? shown is null ? [first.Family] : [first.Family, shown.Family] : [household.Firm]);
        draft.Add(household.Firm is not null && _dice.Chance(0.6) ? IdentityTrait.CommercialParty : IdentityTrait.Party, isMarked ? _names.Mark(line) : line);
        Address(household, draft, isLate, missing: 0.04, hasUnitField: true);

        var phones = new List<string>();
        Take(phones, 0.8, Mobile(first, isLate));
        Take(phones, 0.75, household.Landline);
        foreach (var known in household.Firm is null ? household.People.Except([first]) : [])
        {
            Take(phones, callers.Contains(known) ? 0.85 : known == other ? 0.4 : 0.05, Mobile(known, isLate));
        }

        Take(phones, household.Owner is null ? 0 : 0.35, household.Owner?.Landline ?? household.Owner?.People[0].Mobile);
        Phones(phones, draft, household, missing: 0.03);

        var emails = new List<string>();
        Take(emails, 0.65, Email(first, household));
        foreach (var known in household.Firm is null ? household.People.Except([first]) : [])
        {
            Take(emails, callers.Contains(known) ? 0.5 : known == other ? 0.2 : 0.03, Email(known, household));
        }

        Take(emails, 0.3, household.FirmEmail);
        Take(emails, household.Owner is null ? 0 : 0.2, household.Owner?.FirmEmail ?? household.Owner?.People[0].Email);
        Emails(emails, draft, household, placeholder: 0.3);
        Add(household, draft, new RecordRef(Tenants[tenant], RecordType.Customer, Id()), isMarked);
    }

    private void WriteContact(Household household, Person person, bool isLate, Damage damage)
    {
        var draft = new RecordDraft(household.Circumstances | damage);
        var (given, family) = (Given(person, draft), Family(person, draft, isLate));
        if (_dice.Chance(0.05))
        {
            (given, family) = _dice.Of(("", ""), ("", family), (given, ""), (given, ""));
            draft.Damage |= Damage.NameMissing;
        }
        else if (household.Kind is HouseholdKind.SmallBusiness && _dice.Chance(0.12))
        {
            (given, family) = _dice.Of((household.Firm!, ""), (given, household.Firm!));
        }
        else if (person.Suffix.Length > 0 && _dice.Chance(0.4))
        {
            family = $"{family} {person.Suffix}";
        }

        (given, family) = _dice.Weighted<Func<(string, string)>>(
            (90, () => (given, family)), (6, () => (given.ToLowerInvariant(), family.ToLowerInvariant())), (4, () => (given.ToUpperInvariant(), family.ToUpperInvariant())))();
        draft.Add(IdentityTrait.Named(given, family));
        draft.Families.UnionWith(family.Length == 0 ? [] : household.Firm is null ? [person.Family] : [household.Firm]);
        Address(household, draft, isLate, missing: 0.3, hasUnitField: false);

        var phones = new List<string>();
        Take(phones, 0.85, Mobile(person, isLate));
        Take(phones, household.Firm is null ? 0.2 : 0.5, household.Landline);
        Phones(phones, draft, household, missing: 0.06);

        var emails = new List<string>();
        // Nobody becomes a contact without a phone or an email.
        Take(emails, phones.Count == 0 ? 1 : 0.9, _dice.Chance(household.Firm is null ? 0 : 0.2) ? household.FirmEmail : Email(person, household));
        Emails(emails, draft, household, placeholder: 0.1);
        Add(household, draft, new RecordRef(Portal, RecordType.Contact, Id()), isMarked: false);
    }

    private void Add(Household household, RecordDraft draft, RecordRef record, bool isMarked)
    {
        var request = new ResolveRequest(record, EntityKind.Household, Stored: null, IdentityProfile.Of(draft.Traits));
        _records.Add(new LabelledRecord(request, household.Number.ToString(CultureInfo.InvariantCulture), Reach: 0, isMarked, draft.Damage));
        _reaches.Add(draft.Own);
    }

    private string Given(Person person, RecordDraft draft)
    {
        if (_dice.Chance(0.25) && GivenNames.Called.TryGetValue(person.Given, out var called))
        {
            draft.Damage |= Damage.Nickname;
            return _dice.Of(called);
        }

        if (_dice.Chance(0.02))
        {
            draft.Damage |= Damage.Initial;
            return person.Given[..1];
        }

        return Typed(person.Given, 0.02, draft);
    }

    private string Family(Person person, RecordDraft draft, bool isLate) =>
        Typed(isLate && person.FormerFamily is { } former ? former : person.Family, 0.03, draft);

    private string Typed(string name, double probability, RecordDraft draft)
    {
        if (!_dice.Chance(probability))
        {
            return name;
        }

        draft.Damage |= Damage.NameTypo;
        return Keyboard.Slip(name, _dice);
    }

    private void Address(Household household, RecordDraft draft, bool isLate, double missing, bool hasUnitField)
    {
        if (_dice.Chance(missing))
        {
            draft.Damage |= Damage.AddressMissing;
            return;
        }

        var home = isLate && household.FormerHome is { } former ? former : household.Home;
        if (household.OtherHomes.Count > 0 && _dice.Chance(0.35))
        {
            home = _dice.Of(household.OtherHomes);
        }
        else if (household.Owner is { Firm: not null } owner && hasUnitField && _dice.Chance(0.1))
        {
            home = owner.Home;
            draft.Damage |= Damage.OwnersContact;
        }

        // A door alone is no sign of one household: others may have moved in.
        draft.Own.UnionWith(draft.Families.Select(family => $"{home}|{family}"));
        var (value, damage) = _addresses.Write(home, hasUnitField);
        draft.Damage |= damage;
        draft.Add(IdentityTrait.Address, value);
    }

    private void Phones(List<string> phones, RecordDraft draft, Household household, double missing)
    {
        if (phones.Count == 0 || _dice.Chance(missing))
        {
            draft.Damage |= Damage.PhoneMissing;
            phones.Clear();
        }

        if (household.Owner is { } owner && (phones.Contains(owner.Landline ?? "") || phones.Contains(owner.People[0].Mobile)))
        {
            draft.Damage |= Damage.OwnersContact;
        }

        Own(household, draft, phones);
        for (var number = 0; number < phones.Count; number++)
        {
            if (_dice.Chance(0.02))
            {
                phones[number] = Keyboard.SlipDigits(phones[number], 5, _dice);
                draft.Damage |= Damage.PhoneTypo;
            }
        }

        if (_dice.Chance(0.012))
        {
            phones.Add(_dice.Of(_officeLines));
            draft.Damage |= Damage.OfficeLine;
        }

        if (phones.Count == 0 && _dice.Chance(0.4))
        {
            phones.Add(_dice.Of(NoPhones));
            draft.Damage |= Damage.PlaceholderPhone;
        }

        phones.ForEach(phone => draft.Add(IdentityTrait.Phone, phone));
    }

    private void Emails(List<string> emails, RecordDraft draft, Household household, double placeholder)
    {
        if (emails.Count == 0)
        {
            draft.Damage |= Damage.EmailMissing;
            if (_dice.Chance(placeholder))
            {
                emails.Add(_dice.Of(NoEmails));
                draft.Damage |= Damage.PlaceholderEmail;
            }
        }
        else if (household.Owner is { } owner && (emails.Contains(owner.FirmEmail ?? "") || emails.Contains(owner.People[0].Email)))
        {
            draft.Damage |= Damage.OwnersContact;
        }

        Own(household, draft, emails);
        for (var number = 0; number < emails.Count; number++)
        {
            if (_dice.Chance(0.015))
            {
                emails[number] = Keyboard.Slip(emails[number], _dice);
                draft.Damage |= Damage.EmailTypo;
            }
        }

        emails.ForEach(email => draft.Add(IdentityTrait.Email, email));
    }

    private static void Own(Household household, RecordDraft draft, List<string> values) => draft.Own.UnionWith(
        values.Where(value => household.Owner is not { } owner || (value != owner.Landline && value != owner.FirmEmail && !owner.People.Any(person => person.Mobile == value || person.Email == value))));

    private void Take(List<string> values, double probability, string? value)
    {
        if (value is not null && _dice.Chance(probability) && !values.Contains(value))
        {
            values.Add(value);
        }
    }

    private string Email(Person person, Household household) =>
        household.SharedEmail is { } shared && _dice.Chance(0.6) ? shared : person.Email;

    private static string Mobile(Person person, bool isLate) => isLate && person.FormerMobile is { } former ? former : person.Mobile;

    private string Id() => (_records.Count + 100_000).ToString(CultureInfo.InvariantCulture);
}
