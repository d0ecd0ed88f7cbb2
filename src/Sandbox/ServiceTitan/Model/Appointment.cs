namespace Hearth.Sandbox.ServiceTitan;

/// <summary>One visit of a job (jpm v2). Its status is moved by staff, never by an API write.</summary>
public sealed record Appointment(
    long Id,
    long JobId,
    long CustomerId,
    string AppointmentNumber,
    DateTimeOffset Start,
    DateTimeOffset End,
    DateTimeOffset? ArrivalWindowStart,
    DateTimeOffset? ArrivalWindowEnd,
    AppointmentStatus Status,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    long CreatedById,
    string? SpecialInstructions = null,
    bool Unused = false,
    bool IsConfirmed = false,
    bool Active = true) : IRow;
