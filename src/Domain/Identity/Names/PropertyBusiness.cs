using System.Collections.Frozen;
using Hearth.Domain.Entities;

namespace Hearth.Domain.Identity.Names;

/// <summary>Recognizes businesses that manage or let the places of others. Their email and phone stand at every one of them.</summary>
public static class PropertyBusiness
{
    private static readonly FrozenSet<string> Managing = WordTable.Of(
        "management mgmt mgt realty realtor realtors leasing hoa poa coa homeowners condominium condominiums apartments apts townhomes townhouses residences communities");

    private static readonly FrozenSet<string> Letting = WordTable.Of("properties property rentals landlord holdings holding investments investors");

    /// <summary>Manager or landlord, by the words of a business's name; null for other businesses.</summary>
    public static PersonRole? RoleOf(string business)
    {
        var words = business.Split(' ');
        return words.Any(Managing.Contains) ? PersonRole.Manager
            : words.Any(Letting.Contains) ? PersonRole.Landlord
            : null;
    }
}
