using System.Collections.Frozen;

namespace Hearth.Domain.Identity.Names;

/// <summary>Names that stand where nobody knew one.</summary>
internal static class PlaceholderNames
{
    private static readonly FrozenSet<string> Phrases = WordTable.OfLines("""
        n a
        no name
        no name given
        name unknown
        not provided
        not given
        not available
        unavailable
        no first name
        no last name
        first name
        last name
        first last
        first name last name
        cash
        cash sale
        cash customer
        cash account
        walk in
        walk in customer
        counter sale
        counter sales
        house account
        wireless caller
        cell phone
        toll free
        private caller
        private number
        restricted
        current resident
        current occupant
        current owner
        current customer
        resident
        occupant
        tenant
        owner
        homeowner
        home owner
        property owner
        new home owner
        new homeowner
        new owner
        new customer
        new client
        customer new
        name no
        new lead
        new contact
        web lead
        website visitor
        hubspot contact
        do not call
        spam
        john doe
        jane doe
        mr
        mrs
        ms
        """);

    private static readonly FrozenSet<string> Parts = WordTable.Of(
        "unknown unkown uknown unk test tests testing tester customer client caller none na nil null nobody noname tbd tba " +
        "placeholder dummy sample firstname lastname fname lname prospect lead anonymous undefined asdf asdfasdf qwerty");

    /// <summary>True for a placeholder as a whole, such as <c>test customer</c>, <c>xxx</c> or <c>n a</c>.</summary>
    public static bool Is(string folded)
    {
        if (folded.Length == 1 || Phrases.Contains(folded))
        {
            return true;
        }

        foreach (var range in folded.AsSpan().Split(' '))
        {
            if (!IsPart(folded.AsSpan()[range]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for one word that is no name: a known one, one letter repeated (<c>xxx</c>), or one without letters.</summary>
    public static bool IsPart(ReadOnlySpan<char> word) =>
        word.IsEmpty || Parts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || IsRepeated(word) || !HasLetter(word);

    private static bool IsRepeated(ReadOnlySpan<char> word) =>
        word is "xx" || (word.Length > 2 && !word.ContainsAnyExcept(word[0]) && word is not "iii");

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }
}
