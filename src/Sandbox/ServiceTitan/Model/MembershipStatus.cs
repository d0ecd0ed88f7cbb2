namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How a membership stands (memberships v2).</summary>
public enum MembershipStatus
{
    /// <summary>In force.</summary>
    Active,

    /// <summary>Paused by the office.</summary>
    Suspended,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Ended before its time.</summary>
    Canceled,

    /// <summary>Removed.</summary>
    Deleted,
}
