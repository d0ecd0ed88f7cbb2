namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A line of an estimate as the list of lines has it: a record of its own.</summary>
internal sealed record EstimateItemView(Estimate Estimate, EstimateItem Item);
