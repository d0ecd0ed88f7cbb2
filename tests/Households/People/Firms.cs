namespace Hearth.Testing.Households.People;

/// <summary>Names of firms.</summary>
internal static class Firms
{
    public static string Small(Dice dice, Person owner) => dice.Weighted<Func<string>>(
        (30, () => $"{owner.Family}'s {Trade(dice)}"),
        (15, () => $"{owner.Given}'s {Trade(dice)}"),
        (30, () => $"{dice.Of(Adjectives)} {Trade(dice)}{Form(dice)}"),
        (15, () => $"{owner.Family} {Trade(dice)}{Form(dice)}"),
        (10, () => $"{owner.Family} & Sons {Trade(dice)}"))();

    public static string Manager(Dice dice, string family) =>
        $"{dice.Of([.. Adjectives, family])} {dice.Of("Property Management", "Properties", "Realty", "Apartments", "Rentals", "Management Group", "Residential")}{Form(dice)}";

    private static readonly string[] Adjectives =
    [
        "Buckeye", "Capital City", "Scioto", "Olentangy", "Heartland", "Northside", "Riverside", "Village", "Arena District", "Midwest",
        "Premier", "First Choice", "Golden", "Blue Sky", "Red Door", "Sunrise", "Old Town", "Summit", "Franklin", "Clintonville",
    ];

    private static string Trade(Dice dice) => dice.Of(
        "Pizza", "Bakery", "Salon", "Barber Shop", "Dental", "Auto Repair", "Cafe", "Florist", "Law Office", "Insurance", "Grill", "Yoga Studio",
        "Veterinary Clinic", "Daycare", "Hardware", "Dry Cleaners", "Books", "Brewing", "Jewelers", "Fitness", "Photography", "Accounting");

    private static string Form(Dice dice) => dice.Weighted((50, ""), (35, " LLC"), (15, " Inc"));
}
