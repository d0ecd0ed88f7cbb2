namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Where an appointment stands, as jpm v2 spells it.</summary>
public enum AppointmentStatus
{
    /// <summary>Booked.</summary>
    Scheduled,

    /// <summary>A technician is on the way.</summary>
    Dispatched,

    /// <summary>A technician is working.</summary>
    Working,

    /// <summary>Stopped.</summary>
    Hold,

    /// <summary>Over.</summary>
    Done,

    /// <summary>Will not happen.</summary>
    Canceled,
}
