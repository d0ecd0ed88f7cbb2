namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A lead to be made; a call reason or a follow-up date is needed.</summary>
public sealed record NewLead(long CampaignId, string Summary, long? CallReasonId = null, DateTimeOffset? FollowUpDate = null)
{
    /// <summary>The customer, where there is one.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The location, where there is one.</summary>
    public long? LocationId { get; init; }

    /// <summary>The business unit.</summary>
    public long? BusinessUnitId { get; init; }

    /// <summary>The job type.</summary>
    public long? JobTypeId { get; init; }

    /// <summary>The priority.</summary>
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>The booking that it came from.</summary>
    public long? BookingId { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<long> TagTypeIds { get; init; } = [];

    /// <summary>Who the prospect is.</summary>
    public Prospect Prospect { get; init; } = new();
}
