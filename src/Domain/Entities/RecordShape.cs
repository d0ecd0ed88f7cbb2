using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Which fields a kind of record shows, and which of them Hearth can write to it.</summary>
public sealed class RecordShape
{
    private static readonly ImmutableArray<string> Methods = [FieldName.PersonEmail, FieldName.PersonPhone, FieldName.PersonMobile];

    private static readonly ImmutableArray<string> OfHousehold =
        [FieldName.HouseholdName, FieldName.HouseholdType, FieldName.HouseholdAddress, FieldName.HouseholdDoNotMail];

    private static readonly ImmutableArray<string> OfJob =
    [
        FieldName.JobNumber, FieldName.JobStatus, FieldName.JobType, FieldName.JobBranch, FieldName.JobCampaign,
        FieldName.JobScheduledStart, FieldName.JobCompletedAt, FieldName.JobTotal, FieldName.JobSummary,
    ];

    private static readonly FrozenDictionary<string, RecordShape> Shapes = new RecordShape[]
    {
        new(RecordType.Customer, "customer", SystemKind.ServiceTitan, EntityKind.Household, OfHousehold),
        new(RecordType.CustomerContact, "customer", SystemKind.ServiceTitan, EntityKind.Household, Methods),
        new(RecordType.Location, "", SystemKind.ServiceTitan, EntityKind.Household, []),
        new(RecordType.Job, "job", SystemKind.ServiceTitan, EntityKind.Job, [FieldName.JobSummary]),
        new(RecordType.Appointment, "", SystemKind.ServiceTitan, EntityKind.Job, []),
        new(
            RecordType.Contact, "contact", SystemKind.HubSpot, EntityKind.Household,
            [FieldName.PersonFirstName, FieldName.PersonLastName, .. Methods, .. OfHousehold]),
        new(RecordType.Deal, "deal", SystemKind.HubSpot, EntityKind.Job, OfJob),
        new(RecordType.DealContact, "deal-contact", SystemKind.HubSpot, EntityKind.Job, [FieldName.JobCustomer]),
        new(RecordType.HouseholdContact, "household-contact", SystemKind.HubSpot, EntityKind.Household, []),
    }.ToFrozenDictionary(shape => shape.Type);

    private static readonly FrozenDictionary<string, EntityKind> Entities =
        Shapes.Values.Where(shape => shape.Lane.Length > 0).DistinctBy(shape => shape.Lane).ToFrozenDictionary(shape => shape.Lane, shape => shape.Entity);

    private RecordShape(string type, string lane, SystemKind system, EntityKind entity, ImmutableArray<string> writable) =>
        (Type, Lane, System, Entity, Writable) = (type, lane, system, entity, writable);

    /// <summary>The lanes of a system, in the order in which they should run.</summary>
    public static ImmutableArray<string> Lanes(SystemKind system) =>
        system is SystemKind.ServiceTitan ? ["customer", "job"] : ["contact", "household-contact", "deal", "deal-contact"];

    /// <summary>One of <see cref="RecordType"/>.</summary>
    public string Type { get; }

    /// <summary>The lane that writes it; empty when it is never written.</summary>
    public string Lane { get; }

    /// <summary>The system that holds it.</summary>
    public SystemKind System { get; }

    /// <summary>The kind of entity that it belongs to.</summary>
    public EntityKind Entity { get; }

    /// <summary>The fields that can be written to it.</summary>
    public ImmutableArray<string> Writable { get; }

    /// <summary>The shape of a type.</summary>
    /// <exception cref="KeyNotFoundException">There is no such type.</exception>
    public static RecordShape Of(string type) => Shapes[type];

    /// <summary>The kind of entity whose records a lane writes.</summary>
    /// <exception cref="KeyNotFoundException">There is no such lane.</exception>
    public static EntityKind EntityOfLane(string lane) => Entities[lane];

    /// <summary>The linked record on which is remembered what a write did. Labels have no links of their own.</summary>
    /// <param name="write">A write of a record that exists.</param>
    public static RecordRef LinkedBy(RecordWrite write) =>
        new(write.Connection, write.Type == RecordType.HouseholdContact ? RecordType.Contact : write.Type, write.Id ?? "");

    /// <summary>True for fields of the household or job itself.</summary>
    public static bool IsRootField(string field) =>
        field.StartsWith("household.", StringComparison.Ordinal) || field.StartsWith("job.", StringComparison.Ordinal);

    /// <summary>True for fields of one person; all others are the household's, its places' or the job's.</summary>
    public static bool IsPersonField(string field) => field.StartsWith("person.", StringComparison.Ordinal);

    /// <summary>True when a link's record can be written the field.</summary>
    public static bool IsWritable(Link link, string field) =>
        link.Part != Link.SpareId && (link.Slot is null ? Of(link.Record.Type).Writable.Contains(field) : link.Slot == field);
}
