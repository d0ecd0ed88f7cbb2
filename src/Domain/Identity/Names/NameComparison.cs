using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Names;

/// <summary>Compares the names of two people.</summary>
public static class NameComparison
{
    private enum Part
    {
        Unknown,
        Same,
        Variant,
        Similar,
        Initial,
        Different,
    }

    /// <summary>How two names agree. Symmetric; a name with a given name of more than one letter and a family name is the same as
    /// itself.</summary>
    public static NameAgreement Compare(PersonName a, PersonName b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return NameAgreement.Unknown;
        }

        var given = Given(a, b);
        var family = Family(a, b);
        // Where one part is equal, chance is small, and the other may have more than one slip.
        if (given == Part.Same && family == Part.Different && Slips.ArePossible(a.Family, b.Family))
        {
            family = Part.Similar;
        }
        else if (family == Part.Same && given == Part.Different && IsPossibleGiven(a.Given, b.Given))
        {
            given = Part.Similar;
        }

        if (family is Part.Same or Part.Similar)
        {
            return WithinFamily(given, family, IsConflict(a.Suffix, b.Suffix));
        }

        if (HavePlacesChanged(a, b))
        {
            return NameAgreement.Similar;
        }

        if (IsLoneFamily(a, b) || IsLoneFamily(b, a))
        {
            return NameAgreement.FamilyOnly;
        }

        return given switch
        {
            Part.Same or Part.Variant => NameAgreement.GivenOnly,
            Part.Similar when family == Part.Unknown => NameAgreement.GivenOnly,
            Part.Unknown when family == Part.Unknown => NameAgreement.Unknown,
            Part.Initial when family == Part.Unknown => NameAgreement.Unknown,
            _ => NameAgreement.Different,
        };
    }

    private static NameAgreement WithinFamily(Part given, Part family, bool isConflict) => given switch
    {
        _ when isConflict => NameAgreement.FamilyOnly,
        Part.Same => family == Part.Same ? NameAgreement.Same : NameAgreement.Similar,
        Part.Variant => NameAgreement.Variant,
        Part.Similar => NameAgreement.Similar,
        Part.Initial when family == Part.Same => NameAgreement.Initial,
        _ => NameAgreement.FamilyOnly,
    };

    private static bool IsConflict(string a, string b) => a.Length > 0 && b.Length > 0 && a != b && !(IsSecond(a) && IsSecond(b));

    // The son of a John Smith is written both ways.
    private static bool IsSecond(string suffix) => suffix is "jr" or "ii";

    private static Part Given(PersonName a, PersonName b)
    {
        if (a.Given.Length == 0 || b.Given.Length == 0)
        {
            return Part.Unknown;
        }

        if (a.Given.Length == 1 || b.Given.Length == 1)
        {
            return a.Given[0] == b.Given[0] ? Part.Initial : Part.Different;
        }

        if (Words.AreEqualWithoutBlanks(a.Given, b.Given))
        {
            return Part.Same;
        }

        // "mary jane" as one given name is the same as given mary with middle jane.
        ReadOnlySpan<char> first = Words.First(a.Given);
        ReadOnlySpan<char> second = Words.First(b.Given);
        if (Nicknames.AreVariants(a.Given, b.Given) || Nicknames.AreVariants(first, second) || IsMiddle(a, b) || IsMiddle(b, a))
        {
            return first.SequenceEqual(second) ? Part.Same : Part.Variant;
        }

        return !AreTwoNames(a.Given, b.Given) && Slips.AreLikely(a.Given, b.Given) ? Part.Similar : Part.Different;
    }

    // Two names that are both known and no forms of one are two people rather than a slip: mario, maria.
    private static bool AreTwoNames(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        PersonWords.IsGiven(Words.First(a)) && PersonWords.IsGiven(Words.First(b));

    private static bool IsPossibleGiven(string a, string b) => !AreTwoNames(a, b) && Slips.ArePossible(a, b);

    private static bool IsMiddle(PersonName a, PersonName b) =>
        a.Given.Length > 1 && b.Middle.Length > 1 && Words.Contains(b.Middle, a.Given);

    private static Part Family(PersonName a, PersonName b)
    {
        if (a.Family.Length == 0 || b.Family.Length == 0)
        {
            return Part.Unknown;
        }

        if (Words.AreEqualWithoutBlanks(a.Family, b.Family))
        {
            return Part.Same;
        }

        return Words.IsPart(a.Family, b.Family) || Words.IsPart(b.Family, a.Family)
            || IsFirstSurname(a, b) || IsFirstSurname(b, a)
            || Slips.AreLikely(a.Family, b.Family)
            ? Part.Similar
            : Part.Different;
    }

    // "maria garcia lopez" may have been read as a middle name and one family name.
    private static bool IsFirstSurname(PersonName a, PersonName b) => a.Middle.Length > 1 && Words.Contains(a.Middle, b.Family);

    private static bool HavePlacesChanged(PersonName a, PersonName b) =>
        a.Given.Length > 1 && a.Family.Length > 1 && a.Given == b.Family && a.Family == b.Given;

    // A single name on one side may be the family name that the other side has in its place.
    private static bool IsLoneFamily(PersonName lone, PersonName full) =>
        lone.Family.Length == 0 && lone.Given.Length > 1 && full.Given != lone.Given && full.Family == lone.Given;
}
