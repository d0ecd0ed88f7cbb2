namespace Hearth.Domain.Identity.Addresses;

/// <summary>Reads the words of a delivery address line.</summary>
internal static class StreetLineReader
{
    // With a direction before it, one of these is the street's type ("North St"); other suffixes are rather its name ("N Park").
    private static readonly HashSet<string> MainTypes = ["st", "ave", "rd", "dr", "blvd", "ln", "ct", "pl", "way", "ter", "cir", "pkwy"];

    /// <summary>Reads one line.</summary>
    /// <param name="line">Its words.</param>
    /// <param name="isCanadian">True where a hyphen stands between the unit and the house number.</param>
    public static StreetLine Read(List<string> line, bool isCanadian)
    {
        if (BoxReader.Read(line) is { } box)
        {
            return box;
        }

        var words = new List<string>(line);
        // A street with a box as well: the street is where the house is.
        if (words.IndexOf(BoxReader.Box) is var at and > 1 && words[at - 1] == BoxReader.Po)
        {
            words.RemoveRange(at - 1, words.Count - at + 1);
        }

        var unit = LeadingUnit(words);
        var number = Number(words, isCanadian, unit);
        unit.AddRange(TrailingUnit(words));
        return Street(words, number, unit);
    }

    /// <summary>True when a segment begins as a delivery address line does.</summary>
    public static bool Begins(List<string> words) =>
        char.IsAsciiDigit(words[0][0]) || IsGrid(words[0]) || BoxReader.Read(words) is not null;

    /// <summary>True for "Apt 4 123 Main St" and "#5 - 123 Main St".</summary>
    public static bool HasLeadingUnit(List<string> words) => words.Count > 3 && Units.BeginsAt(words, 0) && char.IsAsciiDigit(words[2][0]);

    private static List<string> LeadingUnit(List<string> words)
    {
        if (HasLeadingUnit(words))
        {
            var unit = words.GetRange(0, 2);
            words.RemoveRange(0, 2);
            return unit;
        }

        return [];
    }

    private static string Number(List<string> words, bool isCanadian, List<string> unit)
    {
        if (words.Count == 0)
        {
            return "";
        }

        var first = words[0];
        if (first == "one" && words.Count > 2)
        {
            words.RemoveAt(0);
            return "1";
        }

        // 42nd Street without a house number.
        var isOrdinal = Ordinals.Of(first) is not null && first.AsSpan().ContainsAnyExceptInRange('0', '9');
        if (isOrdinal || !(char.IsAsciiDigit(first[0]) || IsGrid(first)))
        {
            return "";
        }

        words.RemoveAt(0);
        var number = Plain(first, isCanadian, unit);
        if (words.Count > 1 && IsFraction(words[0]))
        {
            number = $"{number} {words[0]}";
            words.RemoveAt(0);
        }
        else if (words.Count > 2 && words[0].Length == 1 && char.IsAsciiLetter(words[0][0]) && Directions.Of(words[0]) is null
            && StreetTypes.Standard(words[1]) is null && char.IsAsciiDigit(number[^1]))
        {
            number += words[0];
            words.RemoveAt(0);
        }

        return number;
    }

    private static string Plain(string number, bool isCanadian, List<string> unit)
    {
        var hyphen = number.IndexOf('-');
        if (hyphen > 0 && isCanadian)
        {
            unit.Add(number[..hyphen]);
            number = number[(hyphen + 1)..];
        }
        else if (hyphen > 0 && !number.AsSpan(hyphen).ContainsAnyInRange('0', '9'))
        {
            number = number.Replace("-", "");
        }

        var trimmed = number.TrimStart('0', '-');
        return trimmed.Length == 0 ? "0" : trimmed;
    }

    private static List<string> TrailingUnit(List<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var isFloor = i + 1 < words.Count && words[i + 1] is "fl" or "floor" or "flr" && Ordinals.Of(words[i]) is not null;
            if (isFloor)
            {
                List<string> floor = [words[i + 1], words[i], .. words.Skip(i + 2)];
                words.RemoveRange(i, words.Count - i);
                return floor;
            }

            if (Units.BeginsAt(words, i) && (i > 1 || i < words.Count - 1))
            {
                var unit = words.GetRange(i, words.Count - i);
                words.RemoveRange(i, words.Count - i);
                return unit;
            }
        }

        // "123 Main St 4B": a number behind the street's type. "Highway 99" and "N Avenue A" are streets.
        if (words.Count > 2 && StreetTypes.Standard(words[^2]) is not (null or "hwy" or "rte" or "loop") && Units.IsNumber(words[^1])
            && Directions.Of(words[^1]) is null && !(words.Count == 3 && Directions.Of(words[0]) is not null)
            && HighwayReader.Read(words).Words == 0)
        {
            var last = words[^1];
            words.RemoveAt(words.Count - 1);
            return [last];
        }

        return [];
    }

    private static StreetLine Street(List<string> words, string number, List<string> unit)
    {
        var before = Predirection(words);
        var (road, length) = words.Count > 0 ? HighwayReader.Read(words) : ("", 0);
        if (length > 0)
        {
            words.RemoveRange(0, length);
            var behindRoad = words.Count == 1 ? Directions.Of(words[0]) : null;
            var rest = behindRoad is null && words.Count > 0 ? $" {string.Join(' ', words)}" : "";
            return new StreetLine(number, before, road + rest, "", behindRoad ?? "", unit);
        }

        var behind = Postdirection(words);
        var type = words.Count > 1 ? StreetTypes.Standard(words[^1]) : null;
        if (type is not null)
        {
            words.RemoveAt(words.Count - 1);
        }

        return new StreetLine(number, before, StreetNames.Read(words, isTyped: type is not null || before.Length > 0), type ?? "",
            behind, unit);
    }

    private static string Predirection(List<string> words)
    {
        if (words.Count > 2 && Directions.Of(words[0], words[1]) is { } pair && !(words.Count == 3 && IsMainType(words[2])))
        {
            words.RemoveRange(0, 2);
            return pair;
        }

        if (words.Count > 1 && Directions.Of(words[0]) is { } one && !(words.Count == 2 && IsMainType(words[1]))
            && !(words.Count == 3 && IsMainType(words[1]) && Directions.Of(words[2]) is not null))
        {
            words.RemoveAt(0);
            return one;
        }

        return "";
    }

    private static string Postdirection(List<string> words)
    {
        if (words.Count > 2 && Directions.Of(words[^2], words[^1]) is { } pair)
        {
            words.RemoveRange(words.Count - 2, 2);
            return pair;
        }

        // "Avenue N" is a street.
        if (words.Count > 1 && Directions.Of(words[^1]) is { } one && !(words.Count == 2 && StreetTypes.Standard(words[0]) is not null))
        {
            words.RemoveAt(words.Count - 1);
            return one;
        }

        return "";
    }

    private static bool IsMainType(string word) => StreetTypes.Standard(word) is { } type && MainTypes.Contains(type);

    private static bool IsFraction(string word) => word.Length == 3 && word[1] == '/';

    // N6W23001: the grid numbers of Wisconsin.
    private static bool IsGrid(string word) =>
        word.Length > 3 && word[0] is 'n' or 's' or 'e' or 'w' && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[^1]);
}
