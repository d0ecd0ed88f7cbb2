namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// A request that somebody made through a booking provider (crm v2). It names no customer: the office makes one with the job. The
/// provider's own id is kept as it came, and nothing keeps it from coming twice.
/// </summary>
public sealed record Booking(
    long Id,
    long ProviderId,
    string ExternalId,
    string Source,
    string Name,
    string Summary,
    bool IsFirstTimeClient,
    DateTimeOffset Start,
    BookingStatus Status,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    PostalAddress? Address = null,
    CustomerType? CustomerType = null,
    long? CampaignId = null,
    long? BusinessUnitId = null,
    long? JobTypeId = null,
    Priority? Priority = null,
    long? JobId = null,
    long? DismissingReasonId = null,
    bool IsSendConfirmationEmail = false,
    bool Active = true) : IRow
{
    /// <summary>How to reach them.</summary>
    public IReadOnlyList<BookingContact> Contacts { get; init; } = [];
}
