namespace Hearth.Domain.Identity;

/// <summary>What would be otherwise if some evidence did not count.</summary>
public enum CounterfactualChange
{
    /// <summary>A household would be several, and nobody would be asked about some of them.</summary>
    Split,

    /// <summary>A household would be several until somebody said that they are one.</summary>
    Doubted,

    /// <summary>Two households would be one.</summary>
    LinkAdded,

    /// <summary>Somebody would be asked about two households that nobody is asked about.</summary>
    ReviewAdded,

    /// <summary>Nobody would be asked about two households.</summary>
    ReviewDropped,
}
