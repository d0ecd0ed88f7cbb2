namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A technician on an appointment (dispatch v2).</summary>
public sealed record Assignment(
    long Id,
    long TechnicianId,
    string TechnicianName,
    long AssignedById,
    DateTimeOffset AssignedOn,
    AssignmentStatus Status,
    long JobId,
    long AppointmentId,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    bool IsPaused = false,
    bool Active = true) : IRow;
