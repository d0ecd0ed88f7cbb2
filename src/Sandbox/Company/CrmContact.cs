namespace Hearth.Sandbox.Company;

/// <summary>A contact that was in HubSpot before Hearth came, in HubSpot's own spelling of it.</summary>
/// <param name="FirstName">As the form or the import had it.</param>
/// <param name="LastName">As the form or the import had it.</param>
/// <param name="Email">Null when the contact has only a phone.</param>
/// <param name="Phone">Free text, or null.</param>
/// <param name="MobilePhone">Free text, or null.</param>
/// <param name="Address">Null when nobody asked.</param>
/// <param name="LifecycleStage">HubSpot's internal name: customer, lead or subscriber.</param>
/// <param name="CampaignNumber">What brought the contact, or null when unknown.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="ChangedAt">When it was last changed.</param>
internal sealed record CrmContact(
    string FirstName,
    string LastName,
    string? Email,
    string? Phone,
    string? MobilePhone,
    PostalAddress? Address,
    string LifecycleStage,
    int? CampaignNumber,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt)
{
    /// <summary>To whom it belongs.</summary>
    public RecordTruth Truth { get; init; } = RecordTruth.Nobodys;
}
