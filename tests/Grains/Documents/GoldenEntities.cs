using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Grains.Documents;

/// <summary>The entities whose stored form is pinned: between them they use everything that can be stored.</summary>
internal static class GoldenEntities
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly ConnectionId Tenant = new("evergreen-tampa");
    private static readonly ConnectionId Portal = new("evergreen-portal");
    private static readonly RecordRef Customer = new(Tenant, RecordType.Customer, "4711");
    private static readonly RecordRef Contact = new(Portal, RecordType.Contact, "20001");

    private static readonly Cell Name = new()
    {
        Field = FieldName.HouseholdName,
        Value = FieldValue.Of("Ann Lee"),
        Version = 117_665_641_267_200_001,
        ChangedAt = SourceTime.Within(Noon, Noon.AddMinutes(1)),
        Origin = Customer,
        OriginSystem = SystemKind.ServiceTitan,
        History =
        [
            new(
                117_665_641_267_200_000, Noon, DecisionKind.Accepted, RuleName.FirstValue, Customer, FieldValue.Of("Lee"),
                SourceTime.NotAfter(Noon), FieldValue.Empty, FieldValue.Of("Lee")),
            new(
                117_665_641_267_200_001, Noon.AddMinutes(2), DecisionKind.Conflict, RuleName.PreferServiceTitan, Contact, FieldValue.Of("A. Lee"),
                SourceTime.Certain(Noon.AddMinutes(1)), FieldValue.Of("Lee"), FieldValue.Of("Ann Lee")),
        ],
    };

    private static readonly Cell Held = new()
    {
        Field = FieldName.HouseholdType,
        Value = FieldValue.Of("residential"),
        Version = 117_665_641_267_200_002,
        ChangedAt = SourceTime.Certain(Noon),
        Conflict = new(Noon, 117_665_641_267_200_002, Contact, FieldValue.Of("commercial"), SourceTime.Certain(Noon.AddSeconds(30))),
        QuarantinedAt = Noon.AddHours(1),
    };

    private static readonly Cell Email = new()
    {
        Field = FieldName.PersonEmail,
        Value = FieldValue.Of("ann@example.com"),
        Version = 117_665_641_267_200_003,
        ChangedAt = SourceTime.Certain(Noon),
        Origin = Contact,
        OriginSystem = SystemKind.HubSpot,
    };

    /// <summary>A household with an open conflict, a drift, a refusal, a spare contact method and a creation under way.</summary>
    public static Entity Household { get; } = new()
    {
        Id = new EntityId("h-01jdc3s0000000000000000001"),
        Clock = 117_665_641_267_200_003,
        Parts = [new(Part.RootId, PartKind.Root, [Name, Held]), new("p1", PartKind.Person, [Email])],
        Links =
        [
            new()
            {
                Record = Customer,
                System = SystemKind.ServiceTitan,
                Part = "p1",
                ModifiedAt = Noon.AddMinutes(1),
                Stamped = true,
                Shadows =
                [
                    new()
                    {
                        Field = FieldName.HouseholdName,
                        Value = FieldValue.Of("Ann Lee"),
                        SeenAt = Noon.AddMinutes(1),
                        WrittenOverSince = Noon,
                        AgreedVersion = 117_665_641_267_200_001,
                        Rendered = FieldValue.Of("ANN LEE"),
                    },
                ],
            },
            new()
            {
                Record = Contact,
                System = SystemKind.HubSpot,
                Part = "p1",
                ModifiedAt = Noon,
                Stage = "lead",
                StampRefused = true,
                Shadows =
                [
                    new()
                    {
                        Field = FieldName.HouseholdType,
                        SeenAt = Noon,
                        Differs = true,
                        Rendered = FieldValue.Empty,
                        Problem = "The option does not exist.",
                        ProblemVersion = 117_665_641_267_200_002,
                    },
                ],
            },
            new()
            {
                Record = new RecordRef(Tenant, RecordType.CustomerContact, "99"),
                System = SystemKind.ServiceTitan,
                Part = Link.SpareId,
                Slot = FieldName.PersonPhone,
                Parent = Customer,
                State = RecordState.Archived,
                ModifiedAt = Noon,
            },
        ],
        Findings = [new(Finding.Drift, Customer, Part.RootId, FieldName.HouseholdName, "The vendor shows it in its own way.", Noon)],
        Intents = [new(Tenant, RecordType.CustomerContact, "p1", FieldName.PersonEmail, Attempted: true, "The address is not known.", 7)],
    };

    /// <summary>A household that has absorbed one, parted with another, and is held, with a creation that the absorbed one began.</summary>
    public static Entity United { get; } = Household with
    {
        Intents =
        [
            new(
                Portal, RecordType.Contact, "p2", Slot: null, Attempted: true, AttemptedAt: Noon,
                As: new PartName(new EntityId("h-01jdc3s0000000000000000003"), "p1")),
        ],
        Absorbed = [new(new EntityId("h-01jdc3s0000000000000000003"), ["servicetitan-merge evergreen-tampa/customer/4712"], Noon, [new(Tenant, RecordType.Customer, "4712")])],
        Names = [new(new PartName(new EntityId("h-01jdc3s0000000000000000003"), "p1"), "p2")],
        Partings =
        [
            new(
                new EntityId("h-01jdc3s0000000000000000004"), "review 7", Noon, [new(Portal, RecordType.Contact, "20002")], ["p3"],
                Entity.New(new EntityId("h-01jdc3s0000000000000000004")) with { Clock = 117_665_641_267_200_003 }),
        ],
        Holds = [new(HoldReason.Review, "7"), new(HoldReason.Marked, "mark")],
    };

    /// <summary>A household that moved and changed its number, and of whose person somebody said what they are.</summary>
    public static Entity Moved { get; } = Entity.New(new EntityId("h-01jdc3s0000000000000000006")) with
    {
        Parts =
        [
            Part.Empty(Part.RootId, PartKind.Root),
            new("p1", PartKind.Person, [Email]) { Said = new([PersonRole.Payer, PersonRole.Landlord], "kim", Noon) },
            Part.Empty("l-evergreen-tampa-33", PartKind.Location),
        ],
        Links =
        [
            new() { Record = Contact, System = SystemKind.HubSpot, Part = "p1", ModifiedAt = Noon },
            new()
            {
                Record = new RecordRef(Tenant, RecordType.Location, "33"),
                System = SystemKind.ServiceTitan,
                Part = "l-evergreen-tampa-33",
                Parent = Customer,
                State = RecordState.Archived,
                ModifiedAt = Noon,
            },
        ],
        Former =
        [
            new("address", "1 Main St\u001f\u001fTampa\u001fFL\u001f33601\u001fUSA", Part.RootId, Noon.AddYears(-3), Noon, Customer),
            new("phone", "+18135550101", "p1", Noon.AddYears(-1), Noon.AddDays(-1), null),
        ],
    };

    /// <summary>A household whose records say why and since when they belong to it.</summary>
    public static Entity Explained { get; } = Entity.New(new EntityId("h-01jdc3s0000000000000000007")) with
    {
        Links =
        [
            .. Enum.GetValues<LinkReason>().Select(reason => new Link
            {
                Record = new RecordRef(Portal, RecordType.Contact, $"{30000 + (int)reason}"),
                System = SystemKind.HubSpot,
                Part = Part.RootId,
                ModifiedAt = Noon,
                Reason = reason,
                LinkedAt = reason is LinkReason.Unknown ? null : Noon,
            }),
        ],
    };

    /// <summary>A household whose contact lost our ids again and again.</summary>
    public static Entity Robbed { get; } = Entity.New(new EntityId("h-01jdc3s0000000000000000008")) with
    {
        Links =
        [
            new()
            {
                Record = Contact, System = SystemKind.HubSpot, Part = Part.RootId, ModifiedAt = Noon, StampRefused = true, StampLosses = 4, StampLostAt = Noon,
            },
        ],
    };

    /// <summary>A household with two contacts of which somebody said that they are two people's.</summary>
    public static Entity Parents { get; } = Entity.New(new EntityId("h-01jdc3s0000000000000000009")) with
    {
        Links =
        [
            new()
            {
                Record = Contact, System = SystemKind.HubSpot, Part = Part.RootId, ModifiedAt = Noon,
                ToldApart = [new ToldApart(new RecordRef(Portal, RecordType.Contact, "20009"), "kim", Noon, "Father and son.")],
            },
        ],
    };

    /// <summary>A household that went into another one, whose person has the phone of both.</summary>
    public static Entity Yielded { get; } = new()
    {
        Id = new EntityId("h-01jdc3s0000000000000000004"),
        Forward = new(new EntityId("h-01jdc3s0000000000000000001"), "review evergreen-hub/contact/7", Noon)
        {
            Move = new MethodMove("phone", "+18135550101", new PartName(new EntityId("h-01jdc3s0000000000000000001"), "p1")),
        },
    };

    /// <summary>A household that went into <see cref="United"/>.</summary>
    public static Entity Merged { get; } = Entity.New(new EntityId("h-01jdc3s0000000000000000003")) with
    {
        Forward = new(new EntityId("h-01jdc3s0000000000000000001"), "servicetitan-merge evergreen-tampa/customer/4712", Noon),
    };

    /// <summary>A household of which one person was erased; and then the other, with all that was left.</summary>
    public static Entity Forgotten { get; } = Entity.New(new EntityId("h-01jdc3s0000000000000000005")) with
    {
        Parts = [Part.Empty(Part.RootId, PartKind.Root), Part.Empty("p1", PartKind.Person)],
        Links = [new() { Record = Contact, System = SystemKind.HubSpot, Part = "p1", State = RecordState.Archived, ModifiedAt = Noon }],
        Findings = [new(Finding.Forgotten, Contact, Part.RootId, "", "A person asked to be forgotten.", Noon)],
        Erasures =
        [
            new(Contact, "p1", Noon, "5a17", ["0badcafe", "deadbeef"], HidesName: true, OptedOut: true),
            new(new(Portal, RecordType.Contact, "20003"), null, Noon.AddDays(1), "5a17", [], HidesName: true, OptedOut: false),
        ],
        Holds = [new(HoldReason.Forgotten, "forgotten evergreen-tampa/customer/4711")],
    };

    /// <summary>A job with an appointment and a derived start.</summary>
    public static Entity Job { get; } = new()
    {
        Id = new EntityId("j-01jdc3s0000000000000000002"),
        Clock = 117_665_641_267_200_004,
        Parts =
        [
            new(
                Part.RootId,
                PartKind.Root,
                [
                    new()
                    {
                        Field = FieldName.JobScheduledStart,
                        Value = FieldValue.Of("2026-12-01T14:00:00.000Z"),
                        Version = 117_665_641_267_200_004,
                        ChangedAt = SourceTime.NotAfter(Noon),
                        History =
                        [
                            new(
                                117_665_641_267_200_004, Noon, DecisionKind.Derived, RuleName.FirstAppointment, null,
                                FieldValue.Of("2026-12-01T14:00:00.000Z"), SourceTime.NotAfter(Noon), FieldValue.Empty,
                                FieldValue.Of("2026-12-01T14:00:00.000Z")),
                        ],
                    },
                ]),
            Part.Empty("a55", PartKind.Appointment),
        ],
        Links =
        [
            new() { Record = new(Tenant, RecordType.Job, "55"), System = SystemKind.ServiceTitan, Part = Part.RootId, Parent = Customer, ModifiedAt = Noon },
            new() { Record = new(Tenant, RecordType.Appointment, "55"), System = SystemKind.ServiceTitan, Part = "a55", ModifiedAt = Noon },
        ],
    };
}
