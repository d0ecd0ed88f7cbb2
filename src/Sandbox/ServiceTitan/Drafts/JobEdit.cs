namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A change of a job. Null leaves a field as it is; collections replace the whole list.</summary>
public sealed record JobEdit
{
    /// <summary>Moves the job to another customer.</summary>
    public long? CustomerId { get; init; }

    /// <summary>Moves the job to another location.</summary>
    public long? LocationId { get; init; }

    /// <summary>The business unit.</summary>
    public long? BusinessUnitId { get; init; }

    /// <summary>The job type.</summary>
    public long? JobTypeId { get; init; }

    /// <summary>The priority.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The campaign.</summary>
    public long? CampaignId { get; init; }

    /// <summary>The summary, HTML.</summary>
    public string? Summary { get; init; }

    /// <summary>The customer's order number.</summary>
    public string? CustomerPo { get; init; }

    /// <summary>Who sold it.</summary>
    public long? SoldById { get; init; }

    /// <summary>Takes the seller away; the one reference that the contract lets be null.</summary>
    public bool ClearSoldBy { get; init; }

    /// <summary>The job and the employee that led to this one.</summary>
    public LeadSource? LeadSource { get; init; }

    /// <summary>All custom fields.</summary>
    public IReadOnlyList<CustomFieldValue>? CustomFields { get; init; }

    /// <summary>All tags.</summary>
    public IReadOnlyList<long>? TagTypeIds { get; init; }

    /// <summary>A change of external data.</summary>
    public ExternalChange? ExternalData { get; init; }
}
