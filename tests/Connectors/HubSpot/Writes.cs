using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.HubSpot;

/// <summary>Writes as lanes make them.</summary>
internal static class Writes
{
    public static RecordWrite NewContact(string unique, params (string Field, string Value)[] fields) => new()
    {
        Entity = EntityId.Create(EntityKind.Household, unique),
        Connection = RunningPortal.Connection,
        Type = RecordType.Contact,
        Kind = WriteKind.Create,
        Part = "p1",
        Fields = Fields(fields),
        Counterpart = new RecordRef(new ConnectionId("tenant"), RecordType.Customer, "4711"),
    };

    public static RecordWrite ChangedContact(string id, params (string Field, string Value)[] fields) => NewContact("changed" + id, fields) with
    {
        Kind = WriteKind.Update,
        Id = id,
    };

    public static RecordWrite NewDeal(string unique, params (string Field, string Value)[] fields) => new()
    {
        Entity = EntityId.Create(EntityKind.Job, unique),
        Connection = RunningPortal.Connection,
        Type = RecordType.Deal,
        Kind = WriteKind.Create,
        Part = "",
        Fields = Fields([(FieldName.JobNumber, $"J{unique}"), (FieldName.JobStatus, "Scheduled"), .. fields]),
        Counterpart = new RecordRef(new ConnectionId("tenant"), RecordType.Job, "88"),
    };

    public static RecordWrite Association(string deal, string contact) => NewDeal("a" + deal) with
    {
        Type = RecordType.DealContact,
        Kind = WriteKind.Update,
        Id = deal,
        Fields = Fields([(FieldName.JobCustomer, "tenant/customer/4711")]),
        Counterpart = new RecordRef(RunningPortal.Connection, RecordType.Contact, contact),
    };

    public static RecordWrite Label(string member, string? primary, params IEnumerable<string> stale) => NewContact("l" + member) with
    {
        Type = RecordType.HouseholdContact,
        Kind = primary is null ? WriteKind.Delete : WriteKind.Update,
        Id = member,
        Fields = Fields([(MembershipLabel.Field, primary is null ? "" : $"{member}>{primary}")]),
        Counterpart = primary is null ? null : new RecordRef(RunningPortal.Connection, RecordType.Contact, primary),
        Tried = [.. stale.Select(old => FieldValue.Of($"{member}>{old}"))],
    };

    private static ImmutableArray<FieldToWrite> Fields((string Field, string Value)[] fields) =>
        [.. fields.Select(field => new FieldToWrite(field.Field, FieldValue.Of(field.Value), 1))];
}
