namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A job (jpm v2). Jobs are never deleted, only canceled.</summary>
public sealed record Job(
    long Id,
    string JobNumber,
    long CustomerId,
    long LocationId,
    long BusinessUnitId,
    long JobTypeId,
    long CampaignId,
    JobStatus Status,
    Priority Priority,
    long InvoiceId,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    long CreatedById,
    DateTimeOffset? CompletedOn = null,
    decimal? Total = null,
    string? Summary = null,
    string CustomerPo = "",
    long? SoldById = null,
    long? BookingId = null,
    long? ProjectId = null,
    long? PartnerLeadCallId = null,
    bool NoCharge = false,
    long FirstAppointmentId = 0,
    long LastAppointmentId = 0,
    int AppointmentCount = 0,
    bool Active = true) : IRow
{
    /// <summary>Custom fields, the full list.</summary>
    public IReadOnlyList<CustomFieldValue> CustomFields { get; init; } = [];

    /// <summary>Tags, the full list.</summary>
    public IReadOnlyList<long> TagTypeIds { get; init; } = [];

    /// <summary>External data of all applications.</summary>
    public IReadOnlyList<ExternalEntry> ExternalData { get; init; } = [];

    /// <summary>The job and the employee that led to this one.</summary>
    public LeadSource? LeadSource { get; init; }
}
