namespace Hearth.Sandbox.Company;

/// <summary>A kind of work that the company sells.</summary>
/// <param name="Number">1 based, unique in the company.</param>
/// <param name="Name">As the dispatcher sees it.</param>
/// <param name="Trade">The trade that does it.</param>
/// <param name="Hours">The planned length of one visit.</param>
/// <param name="PriceFrom">The least it costs, in dollars.</param>
/// <param name="PriceTo">The most it costs, in dollars.</param>
/// <param name="Summary">What the office writes when it books one.</param>
internal sealed record JobType(int Number, string Name, Trade Trade, int Hours, decimal PriceFrom, decimal PriceTo, string Summary);
