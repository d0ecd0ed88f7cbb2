namespace Hearth.Sandbox.ServiceTitan;

/// <summary>An estimate to be made, for a job or for a location alone.</summary>
public sealed record NewEstimate(string Name)
{
    /// <summary>The job.</summary>
    public long? JobId { get; init; }

    /// <summary>The location, where there is no job.</summary>
    public long? LocationId { get; init; }

    /// <summary>How it stands from the beginning.</summary>
    public EstimateStatus Status { get; init; }

    /// <summary>Who sold it, where it is sold.</summary>
    public long? SoldBy { get; init; }

    /// <summary>Whether somebody has to approve it.</summary>
    public EstimateReviewStatus ReviewStatus { get; init; }

    /// <summary>Dollars of tax.</summary>
    public decimal Tax { get; init; }

    /// <summary>Free text.</summary>
    public string? Summary { get; init; }

    /// <summary>True for the one that the technician recommends.</summary>
    public bool IsRecommended { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<EstimateLine> Items { get; init; } = [];
}
