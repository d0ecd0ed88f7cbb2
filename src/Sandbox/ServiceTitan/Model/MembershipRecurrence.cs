namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How often a membership is billed (memberships v2).</summary>
public enum MembershipRecurrence
{
    /// <summary>Once.</summary>
    OneTime,

    /// <summary>Each month.</summary>
    Monthly,

    /// <summary>Each second month.</summary>
    EveryOtherMonth,

    /// <summary>Each quarter.</summary>
    Quarterly,

    /// <summary>Twice a year.</summary>
    BiAnnual,

    /// <summary>Once a year.</summary>
    Annual,
}
