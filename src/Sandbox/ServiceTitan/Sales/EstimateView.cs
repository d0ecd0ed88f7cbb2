namespace Hearth.Sandbox.ServiceTitan;

/// <summary>An estimate with the names of what it refers to.</summary>
internal sealed record EstimateView(Estimate Estimate, Job? Job, BusinessUnit? BusinessUnit);
