namespace Hearth.Testing.Households.Words;

/// <summary>One metropolitan area, as a home-service company serves it.</summary>
internal static class Places
{
    /// <summary>Towns with their postal codes, the larger first.</summary>
    public static readonly (string City, string[] Zips)[] Towns =
    [
        ("Columbus", ["43201", "43202", "43204", "43206", "43207", "43209", "43211", "43213", "43214", "43215", "43219", "43223", "43224", "43227", "43228", "43229", "43231", "43232", "43235"]),
        ("Dublin", ["43016", "43017"]),
        ("Westerville", ["43081", "43082"]),
        ("Grove City", ["43123"]),
        ("Hilliard", ["43026"]),
        ("Reynoldsburg", ["43068"]),
        ("Gahanna", ["43230"]),
        ("Upper Arlington", ["43220", "43221"]),
        ("Delaware", ["43015"]),
        ("Lancaster", ["43130"]),
        ("Mt. Sterling", ["43143"]),
        ("New Albany", ["43054"]),
    ];

    public static readonly string[] AreaCodes = ["614", "614", "614", "380", "740", "740", "513", "937"];

    public static readonly (string Short, string[] Written)[] StreetTypes =
    [
        ("St", ["St", "Street", "St.", "ST"]),
        ("Ave", ["Ave", "Avenue", "Ave.", "Av"]),
        ("Dr", ["Dr", "Drive", "Dr."]),
        ("Rd", ["Rd", "Road", "Rd."]),
        ("Ln", ["Ln", "Lane"]),
        ("Ct", ["Ct", "Court"]),
        ("Blvd", ["Blvd", "Boulevard", "Blvd."]),
        ("Cir", ["Cir", "Circle"]),
        ("Pl", ["Pl", "Place"]),
        ("Way", ["Way"]),
        ("Ter", ["Ter", "Terrace"]),
        ("Pkwy", ["Pkwy", "Parkway"]),
    ];

    public static readonly (string Short, string[] Written)[] Directions =
    [
        ("N", ["N", "North", "N."]), ("S", ["S", "South", "S."]), ("E", ["E", "East", "E."]), ("W", ["W", "West", "W."]),
    ];

    private static readonly string[] Names = Split("""
        Main Oak Maple Cedar Elm Washington Lake Hill Walnut Spring Park Ridge Church Willow Highland Sunset Jackson Jefferson Lincoln
        Madison Franklin Cherry Chestnut Dogwood Hickory River Meadow Forest Broad High Summit Livingston Morse Sawmill Cleveland Parsons
        Neil Indianola Kenny Olentangy Henderson Bethel Karl Refugee Hamilton Nelson Cassady Bryden Fulton Mound Rich Town Whittier
        Thurman Barthman Innis Frebis Deshler Sycamore Beck Reinhard Jaeger Mohawk Lazelle Beechwold Torrence Arden Fallis Acton Glenmont
        """);

    private static readonly string[] Firsts = Split("Fox Maple Stone Deer Eagle Quail Hidden Silver Autumn Heather Misty Brook Rolling Timber Winding Cotton Amber Falcon Harvest Laurel");

    private static readonly string[] Seconds = Split("Hollow Ridge Run Creek Glen Meadow Woods Trace Crossing Bend Point Valley View Landing Chase Grove Haven Knoll");

    public static string StreetName(Dice dice) => dice.Weighted<Func<string>>(
        (50, () => dice.Of(Names)),
        (38, () => $"{dice.Of(Firsts)} {dice.Of(Seconds)}"),
        (12, () => Ordinal(dice.Between(1, 40))))();

    private static string Ordinal(int number) => number + (number / 10 == 1 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
