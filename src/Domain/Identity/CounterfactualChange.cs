namespace Hearth.Domain.Identity;

/// <summary>How a decision would have been another one.</summary>
public enum CounterfactualChange
{
    /// <summary>It would have been the same.</summary>
    None,

    /// <summary>What was linked would not have been: the households would be two.</summary>
    LinkMissing,

    /// <summary>What was linked would have been asked about.</summary>
    LinkDoubted,

    /// <summary>What was not linked would have been.</summary>
    LinkAdded,

    /// <summary>What nobody was asked about would have been asked about.</summary>
    ReviewAdded,

    /// <summary>What somebody was asked about would have been told apart without asking.</summary>
    ReviewDropped,
}
