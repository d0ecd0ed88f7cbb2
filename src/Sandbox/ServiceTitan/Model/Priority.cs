namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How urgent a job is, as jpm v2 spells it.</summary>
public enum Priority
{
    /// <summary>Can wait.</summary>
    Low,

    /// <summary>The usual.</summary>
    Normal,

    /// <summary>Soon.</summary>
    High,

    /// <summary>Now.</summary>
    Urgent,
}
