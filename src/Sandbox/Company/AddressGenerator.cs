using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up addresses in a branch's region.</summary>
internal static class AddressGenerator
{
    private const float UnitShare = 0.12f;

    private static readonly string[] Suffixes = ["St", "Ave", "Rd", "Dr", "Ln", "Blvd", "Ct", "Cove", "Trl", "Way"];

    /// <summary>An address of the branch's city.</summary>
    public static PostalAddress Next(Randomizer random, Branch branch)
    {
        var unit = random.Bool(UnitShare) ? $"{(random.Bool() ? "Apt" : "Unit")} {random.Int(1, 240)}" : null;
        var street = $"{random.Int(100, 9899)} {random.Of(branch.Streets)} {random.Of(Suffixes)}";
        return new PostalAddress(street, unit, branch.Address.City, branch.Address.State, random.Of(branch.Zips));
    }
}
