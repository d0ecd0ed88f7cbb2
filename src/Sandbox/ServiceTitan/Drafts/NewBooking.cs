namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A booking to be made by a provider.</summary>
public sealed record NewBooking(long ProviderId, string ExternalId, string Source, string Name, string Summary, bool IsFirstTimeClient)
{
    /// <summary>Where the work is to be done.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>How to reach them.</summary>
    public IReadOnlyList<NewContact> Contacts { get; init; } = [];

    /// <summary>Whether a home or a business asks.</summary>
    public CustomerType? CustomerType { get; init; }

    /// <summary>When they want it; null is now.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The campaign that brought them.</summary>
    public long? CampaignId { get; init; }

    /// <summary>The branch.</summary>
    public long? BusinessUnitId { get; init; }

    /// <summary>What is to be done.</summary>
    public long? JobTypeId { get; init; }

    /// <summary>How urgent it is.</summary>
    public Priority? Priority { get; init; }

    /// <summary>True where the vendor writes to them.</summary>
    public bool IsSendConfirmationEmail { get; init; }
}
