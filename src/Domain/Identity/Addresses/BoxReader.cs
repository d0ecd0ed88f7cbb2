using System.Collections.Frozen;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>Reads post office boxes, rural and highway contract routes, and military boxes.</summary>
internal static class BoxReader
{
    /// <summary>The first word of <c>po box</c>.</summary>
    public const string Po = "po";

    /// <summary>The second.</summary>
    public const string Box = "box";

    private static readonly string[][] PostOffice =
    [
        ["po", "box"], ["p", "o", "box"], ["post", "office", "box"], ["p", "box"], ["pobox"], ["pob"], ["po"], ["po", "bx"], ["box"],
        ["postal", "box"],
        ["apartado"], ["cp"], ["c", "p"], ["case", "postale"],
    ];

    // The route's number follows, then perhaps the box.
    private static readonly (string[] Words, string Route, bool NeedsBox)[] Routes =
    [
        (["rr"], "rr", false), (["r", "r"], "rr", false), (["rural", "route"], "rr", false), (["rural", "rt"], "rr", false),
        (["rfd"], "rr", false),
        (["rd"], "rr", true), (["rt"], "rr", true), (["rte"], "rr", true), (["route"], "rr", true),
        (["hc"], "hc", false), (["h", "c"], "hc", false), (["highway", "contract"], "hc", false), (["star", "route"], "hc", true),
        (["psc"], "psc", true), (["cmr"], "cmr", true),
    ];

    private static readonly FrozenSet<string> FirstWords =
        PostOffice.Concat(Routes.Select(route => route.Words)).Select(start => start[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The box that a line begins with, or null.</summary>
    public static StreetLine? Read(List<string> words)
    {
        if (!FirstWords.Contains(words[0]))
        {
            return null;
        }

        foreach (var start in PostOffice)
        {
            if (StartsWith(words, start) && Number(words, start.Length) is { } number)
            {
                return StreetLine.Box(StreetNames.PostOfficeBox, words[number].TrimStart('0'), []);
            }
        }

        foreach (var (start, route, needsBox) in Routes)
        {
            if (StartsWith(words, start) && Number(words, start.Length) is { } number)
            {
                var box = words.IndexOf(Box, number);
                var boxNumber = box < 0 ? null : Number(words, box + 1);
                return boxNumber is null && needsBox
                    ? null
                    : StreetLine.Box($"{route} {words[number].TrimStart('0')}", boxNumber is { } at ? words[at].TrimStart('0') : "", []);
            }
        }

        return null;
    }

    private static bool StartsWith(List<string> words, string[] start)
    {
        if (words.Count <= start.Length)
        {
            return false;
        }

        for (var i = 0; i < start.Length; i++)
        {
            if (words[i] != start[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int? Number(List<string> words, int at)
    {
        while (at < words.Count - 1 && words[at] is Units.Sign or "no" or "number")
        {
            at++;
        }

        return at < words.Count && words[at].AsSpan().ContainsAnyInRange('0', '9') ? at : null;
    }
}
