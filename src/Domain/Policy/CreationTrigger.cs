namespace Hearth.Domain.Policy;

/// <summary>When Hearth creates a missing record on the other side.</summary>
public enum CreationTrigger
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>As soon as the record is a customer or a lead: see <see cref="CreationPolicy.LifecycleStages"/>.</summary>
    Lead,
}
