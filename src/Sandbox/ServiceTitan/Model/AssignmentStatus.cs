namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Where a technician's assignment stands, as dispatch v2 spells it.</summary>
public enum AssignmentStatus
{
    /// <summary>Planned.</summary>
    Scheduled,

    /// <summary>On the way.</summary>
    Dispatched,

    /// <summary>At work.</summary>
    Working,

    /// <summary>Over.</summary>
    Done,
}
