namespace Hearth.Sandbox.Company;

/// <summary>An appointment's status; the names are ServiceTitan's.</summary>
internal enum VisitState
{
    /// <summary>Planned.</summary>
    Scheduled,

    /// <summary>A technician is on the way.</summary>
    Dispatched,

    /// <summary>A technician is there.</summary>
    Working,

    /// <summary>Waiting.</summary>
    Hold,

    /// <summary>Over.</summary>
    Done,

    /// <summary>Called off.</summary>
    Canceled,
}
