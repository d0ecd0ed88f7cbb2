namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A line to be put into an estimate. With the id of a line that is there it takes that one's place.</summary>
public sealed record EstimateLine(long? Id, long SkuId, string SkuName, decimal Quantity, decimal UnitPrice, string Description = "", decimal UnitCost = 0);
