namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Whether the office has approved an estimate (sales v2).</summary>
public enum EstimateReviewStatus
{
    /// <summary>Nobody has to.</summary>
    None,

    /// <summary>Somebody still has to.</summary>
    NeedsApproval,

    /// <summary>Somebody has.</summary>
    Approved,

    /// <summary>Somebody has refused.</summary>
    NotApproved,
}
