namespace Hearth.Sandbox.Company;

/// <summary>A job's status; the names are ServiceTitan's.</summary>
internal enum JobState
{
    /// <summary>Booked, nobody on the way.</summary>
    Scheduled,

    /// <summary>A technician is on the way.</summary>
    Dispatched,

    /// <summary>A technician is working.</summary>
    InProgress,

    /// <summary>Waiting for a part or for the customer.</summary>
    Hold,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Called off.</summary>
    Canceled,
}
