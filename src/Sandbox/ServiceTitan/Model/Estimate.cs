namespace Hearth.Sandbox.ServiceTitan;

/// <summary>An estimate (sales v2). A job may have several, of which several may be sold; one may also stand at a location alone.</summary>
public sealed record Estimate(
    long Id,
    long? JobId,
    long CustomerId,
    long LocationId,
    long BusinessUnitId,
    string Name,
    EstimateStatus Status,
    decimal Tax,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    string? Summary = null,
    EstimateReviewStatus ReviewStatus = EstimateReviewStatus.None,
    DateTimeOffset? SoldOn = null,
    long? SoldBy = null,
    bool IsRecommended = false,
    bool Active = true) : IRow
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<EstimateItem> Items { get; init; } = [];

    /// <summary>What the lines come to, in dollars before tax. The vendor has no total: it is this and the tax.</summary>
    public decimal SubTotal => Items.Sum(item => item.Total);
}
