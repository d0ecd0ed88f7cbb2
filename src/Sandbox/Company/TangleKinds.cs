namespace Hearth.Sandbox.Company;

/// <summary>Which households have what.</summary>
internal static class TangleKinds
{
    /// <summary>Every kind that a household can be given occurs once among so many in a row: each in one and a half of a hundred.</summary>
    public const int Cycle = 67;

    private const int Step = 7;
    private const int LandlordsPerTangle = 2;

    private static readonly CaseKind[] Given =
    [
        CaseKind.CustomerTwice, CaseKind.ContactTwice, CaseKind.NameVariant, CaseKind.Typo, CaseKind.OfficeLine, CaseKind.Placeholder,
        CaseKind.ReassignedPhone, CaseKind.NewOwners, CaseKind.Marked,
    ];

    /// <summary>The kind of a household, by its number and by what it is.</summary>
    public static CaseKind Of(Household household)
    {
        var (place, rest) = Math.DivRem(household.Number % Cycle, Step);
        return rest == 2 && place < Given.Length ? Given[place]
            : household.Kind == HouseholdKind.Landlord && household.Number % LandlordsPerTangle == 0 ? CaseKind.Landlord
            : household.People.Count > 1 && household.People[0].Phone is { } phone && household.People[1].Phone == phone ? CaseKind.SharedPhone
            : CaseKind.Plain;
    }
}
