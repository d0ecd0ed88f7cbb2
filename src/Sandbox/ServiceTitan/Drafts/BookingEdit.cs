namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What a provider changes of a booking; null leaves it.</summary>
public sealed record BookingEdit
{
    /// <summary>Where it came from, in the provider's words.</summary>
    public string? Source { get; init; }

    /// <summary>Who asks.</summary>
    public string? Name { get; init; }

    /// <summary>Where the work is to be done.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Whether a home or a business asks.</summary>
    public CustomerType? CustomerType { get; init; }

    /// <summary>When they want it.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>What is to be done, in words.</summary>
    public string? Summary { get; init; }

    /// <summary>The campaign.</summary>
    public long? CampaignId { get; init; }

    /// <summary>The branch.</summary>
    public long? BusinessUnitId { get; init; }

    /// <summary>What is to be done.</summary>
    public long? JobTypeId { get; init; }

    /// <summary>How urgent it is.</summary>
    public Priority? Priority { get; init; }

    /// <summary>True for somebody new.</summary>
    public bool? IsFirstTimeClient { get; init; }

    /// <summary>The provider's own id.</summary>
    public string? ExternalId { get; init; }
}
