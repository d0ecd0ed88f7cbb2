namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A visit to be made, UTC.</summary>
public sealed record NewAppointment(
    DateTimeOffset Start,
    DateTimeOffset End,
    DateTimeOffset? ArrivalWindowStart = null,
    DateTimeOffset? ArrivalWindowEnd = null,
    string? SpecialInstructions = null)
{
    /// <summary>Technicians to be assigned.</summary>
    public IReadOnlyList<long> TechnicianIds { get; init; } = [];
}
