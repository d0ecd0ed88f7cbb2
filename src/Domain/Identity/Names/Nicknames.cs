using System.Collections.Frozen;

namespace Hearth.Domain.Identity.Names;

/// <summary>Which given names are forms of one name.</summary>
public static class Nicknames
{
    private static readonly FrozenDictionary<string, short[]> GroupsOf = Index();

    private static readonly FrozenDictionary<string, short[]>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        GroupsOf.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// True when both are forms of one formal name: a short form and its formal name (bob, robert), two short forms (bob, rob), or two
    /// spellings (catherine, kathryn). A short form of several names is a form of each, but does not make these forms of each other
    /// (alexander and alexandra, though alex is both). Symmetric, true for equal names.
    /// </summary>
    /// <param name="a">A folded given name.</param>
    /// <param name="b">Another.</param>
    public static bool AreVariants(string a, string b) => AreVariants(a.AsSpan(), b);

    /// <summary>True when the name is known as a given name or a form of one.</summary>
    internal static bool IsKnown(ReadOnlySpan<char> name) => BySpan.ContainsKey(name);

    internal static bool AreVariants(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.SequenceEqual(b)
        || (BySpan.TryGetValue(a, out var first) && BySpan.TryGetValue(b, out var second) && first.AsSpan().ContainsAny(second));

    private static FrozenDictionary<string, short[]> Index()
    {
        var groups = new Dictionary<string, List<short>>(StringComparer.Ordinal);
        short group = 0;
        foreach (var names in NicknameTable.Groups.Split('\n', '/'))
        {
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!groups.TryGetValue(name, out var of))
                {
                    groups[name] = of = [];
                }

                of.Add(group);
            }

            group++;
        }

        return groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Distinct().ToArray(), StringComparer.Ordinal);
    }
}
