namespace Hearth.Sandbox.Company;

/// <summary>Somebody who goes out to jobs.</summary>
/// <param name="Number">1 based, unique in the company.</param>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="BranchNumber">The branch that the technician works for.</param>
/// <param name="Trade">The trade that the technician is licensed for.</param>
/// <param name="Phone">In E.164.</param>
/// <param name="Email">A mailbox of the company.</param>
internal sealed record Technician(
    int Number, string FirstName, string LastName, int BranchNumber, Trade Trade, string Phone, string Email)
{
    /// <summary>The name as one string.</summary>
    public string Name => $"{FirstName} {LastName}";
}
