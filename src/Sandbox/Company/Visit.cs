namespace Hearth.Sandbox.Company;

/// <summary>One appointment of a job.</summary>
/// <param name="Start">Planned start.</param>
/// <param name="End">Planned end, after the start.</param>
/// <param name="State">Its status.</param>
/// <param name="TechnicianNumber">Who goes.</param>
internal sealed record Visit(DateTimeOffset Start, DateTimeOffset End, VisitState State, int TechnicianNumber);
