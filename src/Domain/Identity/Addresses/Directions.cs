namespace Hearth.Domain.Identity.Addresses;

/// <summary>The directionals of USPS Publication 28, with the French ones of Canada's streets that are no other word.</summary>
internal static class Directions
{
    /// <summary>The abbreviation of one word, or null when it is no direction.</summary>
    public static string? Of(string word) => word switch
    {
        "n" or "no" or "north" or "nord" => "n",
        "s" or "so" or "south" or "sud" => "s",
        "e" or "east" => "e",
        "w" or "west" or "ouest" => "w",
        "ne" or "northeast" => "ne",
        "nw" or "northwest" => "nw",
        "se" or "southeast" => "se",
        "sw" or "southwest" => "sw",
        _ => null,
    };

    /// <summary>North and west written apart, or null when the two make no direction.</summary>
    public static string? Of(string first, string second) => (Of(first), Of(second)) switch
    {
        ("n", "e") => "ne",
        ("n", "w") => "nw",
        ("s", "e") => "se",
        ("s", "w") => "sw",
        _ => null,
    };
}
