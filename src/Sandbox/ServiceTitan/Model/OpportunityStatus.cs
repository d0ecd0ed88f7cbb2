namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What has come of a follow-up or of a recurring visit (memberships v2).</summary>
public enum OpportunityStatus
{
    /// <summary>Nobody has tried yet.</summary>
    NotAttempted,

    /// <summary>Nobody was reached.</summary>
    Unreachable,

    /// <summary>Somebody was reached.</summary>
    Contacted,

    /// <summary>The visit is booked or done.</summary>
    Won,

    /// <summary>There will be none.</summary>
    Dismissed,
}
