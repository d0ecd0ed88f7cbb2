namespace Hearth.Sandbox.ServiceTitan;

/// <summary>New times of a visit, UTC. Null leaves a time as it is.</summary>
public sealed record AppointmentMove(
    DateTimeOffset? Start = null,
    DateTimeOffset? End = null,
    DateTimeOffset? ArrivalWindowStart = null,
    DateTimeOffset? ArrivalWindowEnd = null);
