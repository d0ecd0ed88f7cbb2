namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A lead (crm v2): somebody who may become a job. Prospects have no customer yet.</summary>
public sealed record Lead(
    long Id,
    LeadStatus Status,
    Priority Priority,
    long CampaignId,
    string Summary,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    long CreatedById,
    long? CustomerId = null,
    long? LocationId = null,
    long? BusinessUnitId = null,
    long? JobTypeId = null,
    long? CallReasonId = null,
    DateTimeOffset? FollowUpDate = null,
    long? BookingId = null,
    long? DismissingReasonId = null,
    bool Active = true) : IRow
{
    /// <summary>Tags, the full list.</summary>
    public IReadOnlyList<long> TagTypeIds { get; init; } = [];

    /// <summary>Who the prospect is.</summary>
    public Prospect Prospect { get; init; } = new();
}
