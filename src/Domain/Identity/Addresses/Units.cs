using System.Collections.Frozen;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>
/// The secondary unit designators of USPS Publication 28, Appendix C2. Apartments, suites and the like are one kind: people write them for
/// one another. Buildings and floors are kept apart from the door inside them.
/// </summary>
internal static class Units
{
    /// <summary>The sign for a number.</summary>
    public const string Sign = "#";

    private const int ShortMax = 2;

    // What a designator leaves in the unit: nothing where its number says all.
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        [Sign] = "",
        ["apt"] = "",
        ["apartment"] = "",
        ["aprt"] = "",
        ["appt"] = "",
        ["apmt"] = "",
        ["apto"] = "",
        ["unit"] = "",
        ["unt"] = "",
        ["ste"] = "",
        ["suite"] = "",
        ["suit"] = "",
        ["sute"] = "",
        ["rm"] = "",
        ["room"] = "",
        ["lot"] = "",
        ["trlr"] = "",
        ["trailer"] = "",
        ["spc"] = "",
        ["space"] = "",
        ["sp"] = "",
        ["slip"] = "",
        ["stop"] = "",
        ["villa"] = "",
        ["condo"] = "",
        ["flat"] = "",
        ["no"] = "",
        ["num"] = "",
        ["number"] = "",
        ["bldg"] = "bldg",
        ["building"] = "bldg",
        ["bld"] = "bldg",
        ["bdg"] = "bldg",
        ["tower"] = "bldg",
        ["twr"] = "bldg",
        ["fl"] = "fl",
        ["floor"] = "fl",
        ["flr"] = "fl",
        ["level"] = "fl",
        ["dept"] = "dept",
        ["department"] = "dept",
        ["hngr"] = "hngr",
        ["hangar"] = "hngr",
        ["pier"] = "pier",
        ["ph"] = "ph",
        ["penthouse"] = "ph",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // These name a door without a number.
    private static readonly FrozenDictionary<string, string> Places = new Dictionary<string, string>
    {
        ["bsmt"] = "bsmt",
        ["basement"] = "bsmt",
        ["frnt"] = "frnt",
        ["front"] = "frnt",
        ["lbby"] = "lbby",
        ["lobby"] = "lbby",
        ["lowr"] = "lowr",
        ["lower"] = "lowr",
        ["ofc"] = "ofc",
        ["office"] = "ofc",
        ["rear"] = "rear",
        ["side"] = "side",
        ["uppr"] = "uppr",
        ["upper"] = "uppr",
        ["upstairs"] = "uppr",
        ["downstairs"] = "lowr",
        ["ph"] = "ph",
        ["penthouse"] = "ph",
        ["garage"] = "garage",
        ["casita"] = "casita",
        ["guesthouse"] = "guesthouse",
        ["guest"] = "guesthouse",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // No street is named so, so that whatever follows is the number.
    private static readonly FrozenSet<string> Plain =
        FrozenSet.ToFrozenSet([Sign, "apt", "apartment", "aprt", "apmt", "unit", "ste", "suite"], StringComparer.Ordinal);

    /// <summary>True when a unit begins at this place of a street line.</summary>
    public static bool BeginsAt(IReadOnlyList<string> words, int index)
    {
        var word = words[index];
        if (Kinds.ContainsKey(word) && index + 1 < words.Count)
        {
            return Plain.Contains(word) || IsNumber(words[index + 1]);
        }

        return index == words.Count - 1 && Places.ContainsKey(word);
    }

    /// <summary>True for what may be a unit's number: with a digit, or a letter alone.</summary>
    public static bool IsNumber(string word) => word.Length == 1 || word.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>True when the words are a unit and nothing else.</summary>
    public static bool AreAll(IReadOnlyList<string> words)
    {
        var i = 0;
        while (i < words.Count && (Kinds.ContainsKey(words[i]) || Places.ContainsKey(words[i]) || IsNumber(words[i])))
        {
            // Whatever follows a plain designator is its number.
            i += Plain.Contains(words[i]) ? 2 : 1;
        }

        return i >= words.Count;
    }

    /// <summary>Reads the words of a unit into one text: buildings first, then floors, then the door.</summary>
    public static string Read(IReadOnlyList<string> words)
    {
        var (building, floor, door) = ("", "", "");
        for (var i = 0; i < words.Count;)
        {
            var kind = Kinds.GetValueOrDefault(words[i]);
            if (i + 1 < words.Count && Kinds.GetValueOrDefault(words[i + 1]) == "fl" && Ordinals.Of(words[i]) is not null)
            {
                floor = $"{floor}fl {Door(words[i])}";
                i += 2;
                continue;
            }

            if (kind is null || i + 1 == words.Count)
            {
                door += Places.GetValueOrDefault(words[i]) ?? (kind is null ? Door(words[i]) : kind);
                i++;
                continue;
            }

            // "#" may follow another designator: "apt # 4".
            var next = i + 1;
            while (next < words.Count - 1 && words[next] is Sign or "no" or "number")
            {
                next++;
            }

            var number = Door(words[next]);
            (building, floor, door) = kind switch
            {
                "bldg" => ($"{building}bldg {number}", floor, door),
                "fl" => (building, $"{floor}fl {number}", door),
                _ => (building, floor, door + kind + number),
            };
            i = next + 1;
        }

        return string.Join(' ', new[] { building, floor, door }.Where(part => part.Length > 0));
    }

    // 04 is 4, 4-B is 4b, 2nd is 2 on a floor.
    private static string Door(string word)
    {
        var plain = word.Replace("-", "").Replace("/", "");
        var trimmed = plain.TrimStart('0');
        trimmed = trimmed.Length == 0 ? plain : trimmed;
        return trimmed.Length > ShortMax && char.IsAsciiDigit(trimmed[0]) && trimmed[^2..] is "st" or "nd" or "rd" or "th"
            && !trimmed.AsSpan(0, trimmed.Length - 2).ContainsAnyExceptInRange('0', '9')
            ? trimmed[..^2]
            : trimmed;
    }
}
