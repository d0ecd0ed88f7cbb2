namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What to change of an estimate; null leaves it.</summary>
public sealed record EstimateEdit
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Free text.</summary>
    public string? Summary { get; init; }

    /// <summary>Dollars of tax.</summary>
    public decimal? Tax { get; init; }

    /// <summary>How it stands.</summary>
    public EstimateStatus? Status { get; init; }

    /// <summary>Whether somebody has to approve it.</summary>
    public EstimateReviewStatus? ReviewStatus { get; init; }

    /// <summary>Who sold it.</summary>
    public long? SoldBy { get; init; }

    /// <summary>True for the one that the technician recommends.</summary>
    public bool? IsRecommended { get; init; }

    /// <summary>All lines.</summary>
    public IReadOnlyList<EstimateLine>? Items { get; init; }

    /// <summary>False removes it from the screens.</summary>
    public bool? Active { get; init; }
}
