namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What became of a lead, as crm v2 spells it.</summary>
public enum LeadStatus
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>It came to nothing.</summary>
    Dismissed,

    /// <summary>It became a job.</summary>
    Converted,
}
