namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A line of an estimate (sales v2).</summary>
public sealed record EstimateItem(
    long Id,
    long SkuId,
    string SkuName,
    string Description,
    decimal Quantity,
    decimal UnitPrice,
    decimal UnitCost,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn)
{
    /// <summary>What the line comes to, in dollars and cents.</summary>
    public decimal Total => Math.Round(Quantity * UnitPrice, 2, MidpointRounding.AwayFromZero);
}
