namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A job to be booked, with at least one appointment; its $0 invoice is made with it.</summary>
public sealed record NewJob(
    long CustomerId,
    long LocationId,
    long BusinessUnitId,
    long JobTypeId,
    long CampaignId,
    Priority Priority = Priority.Normal,
    string? Summary = null)
{
    /// <summary>The visits, in order.</summary>
    public IReadOnlyList<NewAppointment> Appointments { get; init; } = [];

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldValue> CustomFields { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyList<long> TagTypeIds { get; init; } = [];

    /// <summary>External data of one application.</summary>
    public ExternalChange? ExternalData { get; init; }

    /// <summary>The customer's order number.</summary>
    public string CustomerPo { get; init; } = "";

    /// <summary>Who sold it.</summary>
    public long? SoldById { get; init; }

    /// <summary>The project it belongs to.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The booking that it came from.</summary>
    public long? BookingId { get; init; }

    /// <summary>The lead that it came from, which becomes converted.</summary>
    public long? LeadId { get; init; }

    /// <summary>The partner's call that it came from.</summary>
    public long? PartnerLeadCallId { get; init; }

    /// <summary>The job and the employee that led to this one.</summary>
    public LeadSource? LeadSource { get; init; }
}
