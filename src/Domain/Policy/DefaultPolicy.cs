using Hearth.Domain.Values;

namespace Hearth.Domain.Policy;

/// <summary>
/// The hybrid that suits most home-service companies: operational outcomes flow from ServiceTitan, consent belongs to
/// HubSpot, and a small set of contact fields is shared.
/// </summary>
public static class DefaultPolicy
{
    /// <summary>Builds the default policy.</summary>
    public static SyncPolicy Create() => new(
        version: 1,
        [
            Shared(FieldName.HouseholdName, FieldType.Text, ConflictRule.PreferServiceTitan),
            FromServiceTitan(FieldName.HouseholdType, FieldType.Choice),
            Shared(FieldName.HouseholdAddress, FieldType.Address, ConflictRule.PreferServiceTitan),
            Shared(FieldName.HouseholdDoNotMail, FieldType.Boolean, ConflictRule.MostRestrictive) with { Rule = ConflictRule.MostRestrictive },
            Shared(FieldName.PersonFirstName, FieldType.Text, ConflictRule.PreferHubSpot),
            Shared(FieldName.PersonLastName, FieldType.Text, ConflictRule.PreferHubSpot),
            Shared(FieldName.PersonEmail, FieldType.Email, ConflictRule.PreferHubSpot),
            Shared(FieldName.PersonPhone, FieldType.Phone, ConflictRule.PreferServiceTitan),
            Shared(FieldName.PersonMobile, FieldType.Phone, ConflictRule.PreferServiceTitan),
            FromServiceTitan(FieldName.JobNumber, FieldType.Text),
            FromServiceTitan(FieldName.JobStatus, FieldType.Choice),
            FromServiceTitan(FieldName.JobType, FieldType.Text),
            FromServiceTitan(FieldName.JobBranch, FieldType.Text),
            FromServiceTitan(FieldName.JobCampaign, FieldType.Text),
            FromServiceTitan(FieldName.JobScheduledStart, FieldType.Instant),
            FromServiceTitan(FieldName.JobCompletedAt, FieldType.Instant),
            FromServiceTitan(FieldName.JobTotal, FieldType.Money),
            FromServiceTitan(FieldName.JobSummary, FieldType.Text),
            FromServiceTitan(FieldName.JobCustomer, FieldType.Text),
            FromServiceTitan(FieldName.LocationName, FieldType.Text) with { WriteTo = Receivers.None },
            FromServiceTitan(FieldName.LocationAddress, FieldType.Address) with { WriteTo = Receivers.None },
            FromServiceTitan(FieldName.AppointmentStart, FieldType.Instant) with { WriteTo = Receivers.None },
            FromServiceTitan(FieldName.AppointmentStatus, FieldType.Choice) with { WriteTo = Receivers.None },
        ],
        new CreationPolicy(
            CreationTrigger.Lead,
            CreationTrigger.Lead,
            CreationTrigger.Lead,
            ["lead", "marketingqualifiedlead", "salesqualifiedlead", "opportunity", "customer"]),
        new OscillationPolicy(ChangesMax: 6, Window: TimeSpan.FromMinutes(10)),
        StopList.Empty);

    private static FieldPolicy FromServiceTitan(string field, FieldType type) =>
        new(field, type, FieldOwner.ServiceTitan, Receivers.HubSpot);

    private static FieldPolicy Shared(string field, FieldType type, ConflictRule fallback) =>
        new(field, type, FieldOwner.Shared, Receivers.Both, ConflictRule.Newest, fallback);
}
