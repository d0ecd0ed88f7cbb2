using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Mapping;
using static Hearth.Connectors.HubSpot.Setup.PropertySpecification;

namespace Hearth.Connectors.HubSpot.Setup;

/// <summary>Every property that Hearth makes in a portal. HubSpot allows ten unique ones per object type; Hearth takes one.</summary>
internal static class PortalProperties
{
    private static readonly ImmutableArray<PropertySpecification> Contact =
    [
        Line(ContactProperty.PersonId, "Hearth person id", "The person this contact shows. Set by Hearth; don't edit.", unique: true),
        Line(ContactProperty.HouseholdId, "Hearth household id", "The household this contact belongs to. Set by Hearth; don't edit."),
        Line(ContactProperty.CustomerId, "ServiceTitan customer id", "The ServiceTitan customer, as connection:id. Set by Hearth."),
        Line(ContactProperty.HouseholdName, "Household name", "The customer's name as ServiceTitan keeps it."),
        Choice(ContactProperty.HouseholdType, "Household type", "Residential or commercial customer.", "residential", "commercial"),
        Line(ContactProperty.AddressUnit, "Address unit", "Apartment, suite or unit of the billing address."),
        YesOrNo(ContactProperty.DoNotMail, "Do not mail", "Nobody may send mail to this household."),
        Instant(WriteStamp.Property, "Written by Hearth at", "When Hearth last wrote this contact. Set by Hearth; don't edit."),
    ];

    private static readonly ImmutableArray<PropertySpecification> Deal =
    [
        Line(DealProperty.HearthJobId, "Hearth job id", "The job this deal shows. Set by Hearth; don't edit.", unique: true),
        Line(DealProperty.JobId, "ServiceTitan job id", "The ServiceTitan job, as connection:id. Set by Hearth."),
        Line(DealProperty.JobNumber, "Job number", "The job's number in ServiceTitan."),
        Line(DealProperty.JobType, "Job type", "The job's type in ServiceTitan."),
        Line(DealProperty.Branch, "Branch", "The business unit that does the job."),
        Line(DealProperty.Campaign, "ServiceTitan campaign", "The campaign that the job is attributed to."),
        Lines(DealProperty.Summary, "Job summary", "What the job is about."),
        Instant(DealProperty.ScheduledStart, "Scheduled start", "The start of the job's first appointment."),
        Instant(DealProperty.CompletedOn, "Completed on", "When the job was completed."),
        Instant(WriteStamp.Property, "Written by Hearth at", "When Hearth last wrote this deal. Set by Hearth; don't edit."),
    ];

    /// <summary>The properties of a record type.</summary>
    public static ImmutableArray<PropertySpecification> Of(RecordMapping mapping) => mapping == ContactMapping.Table ? Contact : Deal;
}
