namespace Hearth.Domain.Policy;

/// <summary>What happens after an edit was refused because the other system owns the field.</summary>
public enum RefusalAction
{
    /// <summary>The agreed value is written back.</summary>
    Restore,

    /// <summary>The system keeps its different value, flagged, until the agreed value changes.</summary>
    Ignore,

    /// <summary>A person decides; until then the field stands still.</summary>
    Review,
}
