namespace Hearth.Sandbox.Company;

/// <summary>A household as a real company has it, and what else is there because of it.</summary>
/// <param name="Household">The household; its own records may have changed.</param>
/// <param name="Customers">Further customers of ServiceTitan, the same household's or others'.</param>
/// <param name="Contacts">Contacts that only HubSpot knows, of others.</param>
internal sealed record Tangle(Household Household, IReadOnlyList<Household> Customers, IReadOnlyList<CrmContact> Contacts)
{
    /// <summary>A household without more.</summary>
    public static Tangle Of(Household household) => new(household, [], []);
}
