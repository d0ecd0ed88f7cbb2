namespace Hearth.Sandbox.Company;

/// <summary>Whom the company works for.</summary>
internal enum HouseholdKind
{
    /// <summary>One person or a couple at home.</summary>
    Residential,

    /// <summary>One payer with several rented places.</summary>
    Landlord,

    /// <summary>A business.</summary>
    Commercial,
}
