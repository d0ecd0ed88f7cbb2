using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>The other forms in which people type a name.</summary>
internal static class NameForms
{
    private const string MiddleInitials = "ABCDEJLMRST";

    private static readonly Dictionary<string, string[]> Nicknames = new(StringComparer.Ordinal)
    {
        ["Robert"] = ["Bob", "Rob", "Bobby"],
        ["William"] = ["Bill", "Will"],
        ["Richard"] = ["Rick", "Dick"],
        ["James"] = ["Jim", "Jimmy"],
        ["Michael"] = ["Mike"],
        ["Thomas"] = ["Tom"],
        ["Joseph"] = ["Joe"],
        ["Charles"] = ["Chuck", "Charlie"],
        ["Edward"] = ["Ed", "Ted"],
        ["Daniel"] = ["Dan"],
        ["Matthew"] = ["Matt"],
        ["Anthony"] = ["Tony"],
        ["Steven"] = ["Steve"],
        ["Kenneth"] = ["Ken"],
        ["Gregory"] = ["Greg"],
        ["Joshua"] = ["Josh"],
        ["Andrew"] = ["Andy", "Drew"],
        ["Benjamin"] = ["Ben"],
        ["Samuel"] = ["Sam"],
        ["Nicholas"] = ["Nick"],
        ["Timothy"] = ["Tim"],
        ["Jeffrey"] = ["Jeff"],
        ["Douglas"] = ["Doug"],
        ["Raymond"] = ["Ray"],
        ["Elizabeth"] = ["Liz", "Beth", "Betsy"],
        ["Katherine"] = ["Kathy", "Kate"],
        ["Kathleen"] = ["Kathy"],
        ["Margaret"] = ["Peggy", "Maggie"],
        ["Patricia"] = ["Pat", "Patty"],
        ["Deborah"] = ["Debbie", "Deb"],
        ["Jennifer"] = ["Jen", "Jenny"],
        ["Rebecca"] = ["Becky"],
        ["Susan"] = ["Sue"],
        ["Barbara"] = ["Barb"],
        ["Jessica"] = ["Jess"],
        ["Pamela"] = ["Pam"],
        ["Christine"] = ["Chris", "Tina"],
        ["Victoria"] = ["Vicky"],
        ["Cynthia"] = ["Cindy"],
        ["Sandra"] = ["Sandy"],
        ["Theresa"] = ["Terri"],
        ["Samantha"] = ["Sam"],
    };

    /// <summary>A contact's two names in another form: a nickname, an initial, a middle initial, or in each other's field.</summary>
    public static (string First, string Last) Other(Randomizer random, Person person)
    {
        if (Nicknames.TryGetValue(person.FirstName, out var nicknames))
        {
            return (random.Of(nicknames), person.LastName);
        }

        return random.Int(0, 2) switch
        {
            0 => ($"{person.FirstName[0]}.", person.LastName),
            1 => ($"{person.FirstName} {random.Of(MiddleInitials.ToCharArray())}.", person.LastName),
            _ => (person.LastName, person.FirstName),
        };
    }

    /// <summary>A customer's name as somebody else in the office types it.</summary>
    public static string Retyped(Randomizer random, Household household)
    {
        var payer = household.People[0];
        if (household.Kind == HouseholdKind.Commercial)
        {
            return random.Int(0, 2) switch
            {
                0 => $"{household.CustomerName} LLC",
                1 => $"{household.CustomerName}, Inc.",
                _ => household.CustomerName.ToUpperInvariant(),
            };
        }

        var first = Nicknames.TryGetValue(payer.FirstName, out var nicknames) && random.Bool() ? random.Of(nicknames) : payer.FirstName;
        return random.Int(0, 4) switch
        {
            0 => $"{payer.LastName}, {first}",
            1 => $"{first} {payer.LastName}".ToLowerInvariant(),
            2 => $"{first} {random.Of(MiddleInitials.ToCharArray())} {payer.LastName}",
            3 => TypingErrors.Slip(random, first) + $" {payer.LastName}",
            _ => $"{first} {payer.LastName}",
        };
    }

    /// <summary>A couple or a person, the family name first, as some offices sort their customers.</summary>
    public static string FamilyFirst(IReadOnlyList<Person> people) => people.Count > 1 && people[1].LastName == people[0].LastName
        ? $"{people[0].LastName}, {people[0].FirstName} & {people[1].FirstName}"
        : $"{people[0].LastName}, {people[0].FirstName}";
}
