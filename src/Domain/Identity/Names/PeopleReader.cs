using System.Collections.Immutable;

namespace Hearth.Domain.Identity.Names;

/// <summary>Reads the names of the people of one household out of one text.</summary>
internal static class PeopleReader
{
    private const int PersonsMax = 6;

    /// <summary>The persons; empty when the tokens name none.</summary>
    public static ImmutableArray<PersonName> Read(List<string> tokens)
    {
        var isHousehold = TrimHousehold(tokens);
        if (isHousehold && tokens.Count == 1 && tokens[0] is not (NameTokens.And or NameTokens.Comma))
        {
            return [new PersonName("", "", tokens[0], "")];
        }

        var persons = Share(Groups(tokens));
        return [.. persons.Where(person => !person.IsEmpty && !IsCovered(person, persons)).Take(PersonsMax)];
    }

    /// <summary>The persons of the field of the given name, who share the family name of the other field.</summary>
    public static ImmutableArray<PersonName> WithFamily(List<string> given, string family, string suffix)
    {
        var persons = new List<PersonName>();
        foreach (var group in Groups(given))
        {
            // Either field may repeat the other: "John Smith" and "Smith", "John" and "John Smith".
            var words = group.Where(word => word != NameTokens.Comma).ToList();
            var person = words.Count > 1 && words[^1] == family ? PersonReader.Given(words[..^1]) : PersonReader.Given(words);
            var own = family.StartsWith($"{person.Given} ") ? family[(person.Given.Length + 1)..] : family;
            // A suffix in the field of the family name is the first person's.
            persons.Add(person with { Family = own, Suffix = person.Suffix.Length > 0 || persons.Count > 0 ? person.Suffix : suffix });
        }

        return [.. persons.Where(person => !person.IsEmpty && !IsCovered(person, persons)).Take(PersonsMax)];
    }

    /// <summary>"The Smiths" are a family.</summary>
    public static string Singular(string family) => family switch
    {
        _ when family.EndsWith("ses") || family.EndsWith("xes") || family.EndsWith("zes") || family.EndsWith("ches")
            || family.EndsWith("shes")
            => family[..^2],
        _ when family.EndsWith('s') && family.Length > 3 => family[..^1],
        _ => family,
    };

    /// <summary>Takes off what makes a household, an estate or a trust of the people.</summary>
    private static bool TrimHousehold(List<string> tokens)
    {
        var before = tokens.Count;
        if (tokens.Count > 1 && tokens[0] == "the")
        {
            tokens.RemoveAt(0);
        }

        if (tokens.Count > 2 && tokens[1] == "of" && PersonWords.Households.Contains(tokens[0]))
        {
            tokens.RemoveRange(0, 2);
        }

        while (tokens.Count > 1 && PersonWords.Households.Contains(tokens[^1]))
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        return tokens.Count < before;
    }

    private static List<List<string>> Groups(List<string> tokens)
    {
        List<List<string>> groups = [[]];
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            // "Juan y Maria Garcia"; an initial has no given name behind it.
            var isSpanishAnd = token == "y" && i > 0 && i + 2 < tokens.Count && PersonWords.IsGiven(tokens[i + 1]);
            if (token == NameTokens.And || isSpanishAnd)
            {
                groups.Add([]);
            }
            else
            {
                groups[^1].Add(token);
            }
        }

        groups.RemoveAll(group => group.TrueForAll(token => token == NameTokens.Comma));
        return groups;
    }

    private static List<PersonName> Share(List<List<string>> groups)
    {
        var persons = new List<PersonName>();
        var areSingle = groups.TrueForAll(group => WordsOf(group).Count() <= 1);
        var families = groups.ConvertAll(group => group.Contains(NameTokens.Comma));
        for (var i = 0; i < groups.Count && persons.Count < PersonsMax; i++)
        {
            if (families[i])
            {
                persons.AddRange(WithCommas(groups[i]));
            }
            else if (groups.Count > 1 && !areSingle && IsGivenOnly(groups[i], isListed: i > 0 && families[0]))
            {
                persons.Add(PersonReader.Given(groups[i]));
            }
            else
            {
                persons.Add(PersonReader.Read(groups[i]));
            }
        }

        Inherit(persons);
        return persons;
    }

    /// <summary>A given name behind or before another's full name: one word, a word and initials, or two given names in a list.</summary>
    private static bool IsGivenOnly(List<string> group, bool isListed)
    {
        var words = WordsOf(group).ToList();
        // Behind a title a single word is rather the family name: "John Smith & Mrs. Jones".
        return (words.Count == 1 && (words.Count == group.Count || PersonWords.IsGiven(words[0])))
            || (words.Count > 1 && words.Skip(1).All(word => word.Length == 1))
            || (isListed && words.Count == 2 && PersonWords.IsGiven(words[1]));
    }

    private static IEnumerable<string> WordsOf(List<string> group) => group.Where(word => !PersonWords.Titles.Contains(word));

    private static IEnumerable<PersonName> WithCommas(List<string> group)
    {
        var parts = new List<List<string>> { new() };
        foreach (var token in group)
        {
            if (token == NameTokens.Comma)
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(token);
            }
        }

        parts.RemoveAll(part => part.Count == 0);
        // Suffixes and credentials stand between commas too: "Smith, Jr., John".
        var letters = parts.Skip(1).Where(IsLetters).SelectMany(part => part).ToList();
        var named = parts.Where((part, index) => index == 0 || !IsLetters(part)).ToList();
        if (named is [[var lone]])
        {
            return [new PersonName("", "", lone, letters.Select(PersonWords.Suffix).FirstOrDefault(suffix => suffix is not null) ?? "")];
        }

        if (named.Count < 2)
        {
            return [PersonReader.Read([.. named.SelectMany(part => part), .. letters.Where(word => PersonWords.Suffix(word) is not null)])];
        }

        return ArePersons(named)
            ? named.Select(PersonReader.Read)
            : [PersonReader.Read(named[0], [.. named.Skip(1).SelectMany(part => part), .. letters])];
    }

    private static bool IsLetters(List<string> part) =>
        part.TrueForAll(word => PersonWords.Suffix(word) is not null || PersonWords.Credentials.Contains(word));

    // "John Smith, Mary Jones": given names begin every part, and family names end them.
    private static bool ArePersons(List<List<string>> parts) =>
        parts.TrueForAll(part => part.Count >= 2 && PersonWords.IsGiven(part[0]) && part[^1].Length > 1)
            && !PersonWords.IsGiven(parts[1][^1]);

    /// <summary>A person without a family name has that of the next person with one, else of the one before.</summary>
    private static void Inherit(List<PersonName> persons)
    {
        if (persons.TrueForAll(person => person.Family.Length == 0))
        {
            return;
        }

        for (var i = 0; i < persons.Count; i++)
        {
            if (persons[i].Family.Length == 0 && persons[i].Given.Length > 0)
            {
                var at = persons.FindIndex(i, person => person.Family.Length > 0);
                at = at < 0 ? persons.FindLastIndex(i, person => person.Family.Length > 0) : at;
                persons[i] = persons[i] with { Family = persons[at].Family };
            }
        }
    }

    // "Mr. and Mrs. John Smith": who is nothing but the family adds nothing to another of that family.
    private static bool IsCovered(PersonName person, List<PersonName> persons) =>
        person.Given.Length == 0 && persons.Exists(other => other.Given.Length > 0 && other.Family == person.Family);
}
