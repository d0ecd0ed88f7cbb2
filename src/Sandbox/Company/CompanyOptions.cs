namespace Hearth.Sandbox.Company;

/// <summary>What a generated company depends on: the same options always give the same company.</summary>
/// <param name="Seed">Any number.</param>
/// <param name="Households">How many customers, 0 to <see cref="HouseholdsMax"/>.</param>
/// <param name="Now">The instant that the company's past ends at; history covers the 24 months before it.</param>
/// <param name="IsTidy">Whether nobody is there twice and everybody's emails and phones are his own, as in no real company.</param>
internal sealed record CompanyOptions(int Seed, int Households, DateTimeOffset Now, bool IsTidy = false)
{
    /// <summary>The most customers that a company may have: their distinct phones must fit into the branches' area codes.</summary>
    public const int HouseholdsMax = 1_000_000;
}
