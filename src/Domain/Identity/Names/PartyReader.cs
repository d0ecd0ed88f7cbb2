using Hearth.Domain.Identity.Text;

namespace Hearth.Domain.Identity.Names;

/// <summary>Reads what people type into the name of a customer or contact.</summary>
internal static class PartyReader
{
    private const int LengthMax = 200;
    private const int TokensMax = 40;

    /// <summary>Reads a name in one text.</summary>
    public static PartyName Read(string? text, bool? isCommercial)
    {
        var typed = Cut(text);
        if (PlaceholderNames.Is(Folding.Fold(typed)))
        {
            return new PartyName.Nobody();
        }

        var bare = OfficeMark.Strip(typed, out var isMarked);
        return Bare(NameText.Core(bare), isCommercial) with { IsMarked = isMarked };
    }

    /// <summary>Reads a name in two fields.</summary>
    public static PartyName Read(string? given, string? family)
    {
        var first = OfficeMark.Strip(Cut(given), out var isFirstMarked);
        var last = OfficeMark.Strip(Cut(family), out var isLastMarked);
        var (givenText, familyText) = (NameText.Core(first), Real(NameText.Core(last)));
        return Bare(familyText.Length > 0 && IsInitial(givenText) ? givenText : Real(givenText), familyText) with { IsMarked = isFirstMarked || isLastMarked };
    }

    private static PartyName Bare(string text, bool? isCommercial)
    {
        if (PlaceholderNames.Is(Folding.Fold(text)))
        {
            return new PartyName.Nobody();
        }

        var tokens = Tokens(text);
        if (BusinessReader.Is(text, tokens, isCommercial))
        {
            return new PartyName.Business(BusinessReader.Name(text));
        }

        if (tokens is ["the", { } plural])
        {
            return new PartyName.People([new PersonName("", "", PeopleReader.Singular(plural), "")]);
        }

        var persons = PeopleReader.Read(tokens);
        return persons.IsEmpty ? new PartyName.Nobody() : new PartyName.People(persons);
    }

    private static PartyName Bare(string given, string family)
    {
        if (given.Length == 0 || family.Length == 0)
        {
            return Lone(given, family);
        }

        var first = Tokens(given);
        var last = Tokens(family);
        var whole = $"{given} {family}";
        var isSurname = first.Count == 1 && last.Count == 1 && BusinessWords.Surnames.Contains(last[0]);
        if (!isSurname && BusinessReader.Is(whole, [.. first, .. last], null))
        {
            return new PartyName.Business(BusinessReader.Name(Folding.Fold(given) == Folding.Fold(family) ? given : whole));
        }

        if (last.Contains(NameTokens.And) || IsWholeName(last))
        {
            return Bare(first.Count > 0 && last.Contains(first[0]) ? family : whole, isCommercial: null);
        }

        if (first.Contains(NameTokens.Comma))
        {
            return Bare(given, isCommercial: null);
        }

        var familyName = PersonReader.Family(last, out var suffix);
        var persons = PeopleReader.WithFamily(first, familyName, suffix);
        return persons.IsEmpty ? Bare(whole, isCommercial: null) : new PartyName.People(persons);
    }

    // "Smith, John" in the field of the family name; "Smith, Jr." is no more than a family name.
    private static bool IsWholeName(List<string> tokens)
    {
        var comma = tokens.IndexOf(NameTokens.Comma);
        return comma > 0 && comma < tokens.Count - 1 && PersonWords.Suffix(tokens[comma + 1]) is null
            && !PersonWords.Credentials.Contains(tokens[comma + 1]);
    }

    private static PartyName Lone(string given, string family)
    {
        var text = given.Length > 0 ? given : family;
        var read = Bare(text, isCommercial: null);
        if (read is not PartyName.People { Persons: [var person] })
        {
            return read;
        }

        // One name is what its field says; several words in the field of the family name are one unless they begin with a given name.
        if (given.Length > 0)
        {
            return person.Given.Length > 0 ? read : new PartyName.People([new PersonName(person.Family, "", "", person.Suffix)]);
        }

        var tokens = Tokens(family);
        var isFamily = !tokens.Contains(NameTokens.Comma) && (person.Family.Length == 0 || !PersonWords.IsGiven(person.Given));
        return isFamily ? new PartyName.People([new PersonName("", "", PersonReader.Family(tokens, out var suffix), suffix)]) : read;
    }

    // One letter alone names nobody; beside a family name it is an initial.
    private static bool IsInitial(string text) => Folding.Fold(text) is [var letter] && char.IsLetter(letter);

    private static string Real(string text) => PlaceholderNames.Is(Folding.Fold(text)) ? "" : text;

    private static string Cut(string? text) => text is null ? "" : text.Length <= LengthMax ? text : text[..LengthMax];

    private static List<string> Tokens(string text)
    {
        var tokens = NameTokens.Of(text);
        if (tokens.Count > TokensMax)
        {
            tokens.RemoveRange(TokensMax, tokens.Count - TokensMax);
        }

        return tokens;
    }
}
