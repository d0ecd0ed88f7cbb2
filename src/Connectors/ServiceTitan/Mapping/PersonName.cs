using System.Collections.Frozen;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>A person's name in two parts, as HubSpot wants it; ServiceTitan keeps one line.</summary>
/// <param name="First">First and middle names; empty when the line has a single word.</param>
/// <param name="Last">The last name with its particles and suffix.</param>
internal readonly record struct PersonName(string First, string Last)
{
    private static readonly FrozenSet<string> Suffixes = Set("jr", "sr", "ii", "iii", "iv");
    private static readonly FrozenSet<string> Titles = Set("mr", "mrs", "ms", "miss", "mx", "dr", "rev");
    private static readonly FrozenSet<string> Joints = Set("&", "and", "+");

    private static readonly FrozenSet<string> Particles =
        Set("van", "von", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "st");

    /// <summary>
    /// Splits "First Last", "Last, First" and "John &amp; Mary Smith" (the first of them, with the last name of all). Titles
    /// are dropped; suffixes such as Jr stay with the last name; a single word is a last name.
    /// </summary>
    public static PersonName Split(string line)
    {
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return SplitWords(Words(line));
        }

        var before = Words(line[..comma]);
        var after = Words(line[(comma + 1)..].Replace(',', ' '));
        if (after.All(IsSuffix))
        {
            // "John Smith, Jr" is in natural order: the comma only sets the suffix off.
            return SplitWords([.. before, .. after]);
        }

        var suffix = after.Where(IsSuffix);
        var given = BeforeJoint([.. after.Where(word => !IsSuffix(word) && !IsTitle(word))]);
        return new PersonName(Join(given), Join([.. before.Where(word => !IsTitle(word)), .. suffix]));
    }

    private static PersonName SplitWords(string[] words)
    {
        var joint = Array.FindIndex(words, Joints.Contains);
        if (joint < 0)
        {
            return SplitOne(words);
        }

        var first = SplitOne(words[..joint]);
        // "John Smith & Mary Jones": the first person is complete. "John & Mary Smith": the last name follows.
        return first.First.Length > 0 ? first : new PersonName(first.Last, SplitWords(words[(joint + 1)..]).Last);
    }

    private static PersonName SplitOne(string[] words)
    {
        var names = words.Where(word => !IsTitle(word)).ToArray();
        var end = names.Length;
        while (end > 1 && IsSuffix(names[end - 1]))
        {
            end--;
        }

        var last = Math.Max(0, end - 1);
        while (last > 1 && Particles.Contains(Bare(names[last - 1])))
        {
            last--;
        }

        return new PersonName(Join(names[..last]), Join(names[last..]));
    }

    private static string[] BeforeJoint(string[] words)
    {
        var joint = Array.FindIndex(words, Joints.Contains);
        return joint < 0 ? words : words[..joint];
    }

    private static bool IsSuffix(string word) => Suffixes.Contains(Bare(word));

    private static bool IsTitle(string word) => Titles.Contains(Bare(word));

    private static string Bare(string word) => word.TrimEnd('.');

    private static string Join(string[] words) => string.Join(' ', words);

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
