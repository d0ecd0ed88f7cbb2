namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Where a job stands, as jpm v2 spells it.</summary>
public enum JobStatus
{
    /// <summary>Booked, nobody on the way.</summary>
    Scheduled,

    /// <summary>A technician is on the way.</summary>
    Dispatched,

    /// <summary>A technician is working.</summary>
    InProgress,

    /// <summary>Stopped until somebody resumes it.</summary>
    Hold,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Will not happen.</summary>
    Canceled,
}
