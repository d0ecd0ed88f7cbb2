namespace Hearth.Domain.Identity.Addresses;

/// <summary>
/// Reads numbered roads, which USPS Publication 28 spells in one of many ways: <c>us hwy 60</c>, <c>state hwy 7</c>, <c>county rd 12</c>,
/// <c>i 10</c>, <c>fm 1960</c>, and <c>hwy 60</c> where nobody says whose.
/// </summary>
internal static class HighwayReader
{
    /// <summary>A road that says only that it is one.</summary>
    public const string AnyRoad = "hwy";

    /// <summary>The road that the words begin with, and how many words name it; an empty name when they name none.</summary>
    public static (string Road, int Words) Read(List<string> words)
    {
        var old = words.Count > 1 && words[0] == "old" ? 1 : 0;
        var (owner, next) = Owner(words, old);
        if (owner.Length == 0 || next >= words.Count || !IsNumber(words, next))
        {
            return ("", 0);
        }

        var road = $"{(old > 0 ? "old " : "")}{owner} {words[next].TrimStart('0')}";
        next++;
        if (owner == "fm" && next < words.Count && words[next] is "rd" or "road")
        {
            next++;
        }

        while (next < words.Count && words[next] is "business" or "bus" or "bypass" or "alt" or "alternate" or "spur" or "loop")
        {
            road = $"{road} {words[next] switch { "bus" => "business", "alternate" => "alt", var word => word }}";
            next++;
        }

        return (road, next);
    }

    private static (string Owner, int Next) Owner(List<string> words, int at)
    {
        var first = words[at];
        var second = at + 1 < words.Count ? words[at + 1] : "";
        var third = at + 2 < words.Count ? words[at + 2] : "";
        return first switch
        {
            "us" or "usa" => ("us hwy", IsRoad(second) ? at + 2 : at + 1),
            "u" when second == "s" => ("us hwy", IsRoad(third) ? at + 3 : at + 2),
            "united" when second == "states" && IsRoad(third) => ("us hwy", at + 3),
            "federal" when IsRoad(second) => ("us hwy", at + 2),
            "sr" or "sh" or "srt" => ("state hwy", at + 1),
            "s" when second is "r" or "h" => ("state hwy", at + 2),
            "state" or "st" or "provincial" when IsRoad(second) || second is "rd" or "road" => ("state hwy", at + 2),
            "county" or "co" or "cnty" when IsRoad(second) || second is "rd" or "road" => ("county rd", at + 2),
            "cr" => ("county rd", at + 1),
            "c" when second == "r" => ("county rd", at + 2),
            "township" or "twp" when IsRoad(second) || second is "rd" or "road" => ("township rd", at + 2),
            "interstate" when second is "hwy" or "highway" => ("i", at + 2),
            "interstate" or "i" or "ih" => ("i", at + 1),
            "fm" => ("fm", second is "rd" or "road" ? at + 2 : at + 1),
            "f" when second == "m" => ("fm", at + 2),
            "farm" when second == "to" && third == "market" =>
                ("fm", at + 3 < words.Count && words[at + 3] is "rd" or "road" ? at + 4 : at + 3),
            "ranch" when second is "rd" or "road" => ("rm", at + 2),
            "forest" when second is "rd" or "road" || IsRoad(second) => ("forest rd", at + 2),
            _ when IsRoad(first) => (AnyRoad, at + 1),
            _ when Regions.Is(first) => ("state hwy", IsRoad(second) ? at + 2 : at + 1),
            _ => ("", at),
        };
    }

    private static bool IsRoad(string word) => word is "hwy" or "highway" or "hiway" or "hway" or "route" or "rte" or "rt";

    // 60, 89a, or the letter of a Wisconsin county road, which ends the name.
    private static bool IsNumber(List<string> words, int at) =>
        char.IsAsciiDigit(words[at][0])
            ? Ordinals.Of(words[at]) is null || !words[at].AsSpan().ContainsAnyExceptInRange('0', '9')
            : words[at].Length == 1 && char.IsAsciiLetter(words[at][0]) && at + 1 >= words.Count && at > 1;
}
