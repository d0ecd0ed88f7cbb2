using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Writes a household's people into ServiceTitan's contact methods, the way an office types them.</summary>
internal static class ContactMethodGenerator
{
    private const float MobileShare = 0.65f;
    private const float CapitalsShare = 0.06f;
    private const float GarbageShare = 0.04f;

    private static readonly ContactMethod[] Garbage =
    [
        new(ContactMethodType.Phone, "n/a", null, default),
        new(ContactMethodType.Phone, "none", null, default),
        new(ContactMethodType.Phone, "call office first", null, default),
        new(ContactMethodType.Email, "none", null, default),
        new(ContactMethodType.Email, "john at example dot com", null, default),
        new(ContactMethodType.Email, "no email@", null, default),
    ];

    /// <summary>The contact methods: a value that two people share is typed once, and some entries are no use at all.</summary>
    /// <param name="random">The household's stream.</param>
    /// <param name="people">Its people, the payer first.</param>
    /// <param name="customerSince">When the office created the customer.</param>
    public static IReadOnlyList<ContactMethod> Next(Randomizer random, IReadOnlyList<Person> people, DateTimeOffset customerSince)
    {
        var methods = new List<ContactMethod>();
        var typed = new HashSet<string>();
        for (var index = 0; index < people.Count; index++)
        {
            var person = people[index];
            var memo = index == 0 ? null : random.Bool() ? person.FirstName : $"{person.FirstName} (spouse)";
            if (person.Phone is { } phone && typed.Add(phone))
            {
                var type = random.Bool(MobileShare) ? ContactMethodType.MobilePhone : ContactMethodType.Phone;
                methods.Add(new ContactMethod(type, random.Spell(phone), memo, customerSince));
            }

            if (person.Email is { } email && typed.Add(email))
            {
                var value = random.Bool(CapitalsShare) ? email.ToUpperInvariant() : email;
                methods.Add(new ContactMethod(ContactMethodType.Email, value, memo, customerSince));
            }
        }

        if (random.Bool(GarbageShare))
        {
            Spoil(random, methods, customerSince);
        }

        return methods;
    }

    // An entry of no use takes the place of one of its kind where another kind is left, otherwise it comes on top.
    private static void Spoil(Randomizer random, List<ContactMethod> methods, DateTimeOffset at)
    {
        var garbage = random.Of(Garbage) with { CreatedAt = at };
        var victim = methods.FindIndex(method => IsEmail(method) == IsEmail(garbage));
        if (victim >= 0 && methods.Exists(method => IsEmail(method) != IsEmail(garbage)))
        {
            methods[victim] = garbage;
        }
        else
        {
            methods.Add(garbage);
        }
    }

    private static bool IsEmail(ContactMethod method) => method.Type == ContactMethodType.Email;
}
