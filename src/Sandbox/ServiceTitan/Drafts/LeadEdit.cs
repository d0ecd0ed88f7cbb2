namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A change of a lead. Null leaves a field as it is. Customer, location and status cannot be written.</summary>
public sealed record LeadEdit
{
    /// <summary>The campaign.</summary>
    public long? CampaignId { get; init; }

    /// <summary>The priority.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The business unit.</summary>
    public long? BusinessUnitId { get; init; }

    /// <summary>The job type.</summary>
    public long? JobTypeId { get; init; }

    /// <summary>What it is about.</summary>
    public string? Summary { get; init; }

    /// <summary>Who the prospect is; null parts stay as they are.</summary>
    public Prospect Prospect { get; init; } = new();
}
