using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.ServiceTitan;

/// <summary>Builds writes.</summary>
public static class Writes
{
    public static readonly EntityId Household = new("h-01jd0000000000000000000001");
    public static readonly EntityId Job = new("j-01jd0000000000000000000001");

    public static readonly FieldValue Address = new PostalAddress("9 Elm St", "", "Lexington", "KY", "40507", "USA").ToValue();

    public static RecordWrite Update(string type, long id, params (string Field, FieldValue Value)[] fields) => new()
    {
        Entity = type == RecordType.Job ? Job : Household,
        Connection = RunningTenant.Connection,
        Type = type,
        Kind = WriteKind.Update,
        Id = $"{id}",
        Part = "root",
        Fields = Fields(fields),
    };

    public static RecordWrite NewCustomer(params (string Field, FieldValue Value)[] fields) => new()
    {
        Entity = Household,
        Connection = RunningTenant.Connection,
        Type = RecordType.Customer,
        Kind = WriteKind.Create,
        Part = "root",
        StampIdentity = true,
        Fields = Fields(fields),
    };

    public static RecordWrite NewContact(long customer, string field, string value) => new()
    {
        Entity = Household,
        Connection = RunningTenant.Connection,
        Type = RecordType.CustomerContact,
        Kind = WriteKind.Create,
        Part = "p1",
        Parent = new RecordRef(RunningTenant.Connection, RecordType.Customer, $"{customer}"),
        Fields = Fields([(field, FieldValue.Of(value))]),
    };

    private static ImmutableArray<FieldToWrite> Fields((string Field, FieldValue Value)[] fields) =>
        [.. fields.Select((field, index) => new FieldToWrite(field.Field, field.Value, index + 1))];
}
