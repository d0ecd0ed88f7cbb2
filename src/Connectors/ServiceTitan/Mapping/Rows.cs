using System.Globalization;
using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>What every kind of row has.</summary>
internal static class Rows
{
    /// <summary>
    /// The record's modified time. A row without a readable one was changed at the latest when it was read, which is true and
    /// keeps the row in the flow.
    /// </summary>
    public static DateTimeOffset ModifiedAt(string? modifiedOn, MappingContext context) =>
        (modifiedOn is null ? null : TimeText.Parse(modifiedOn.Trim())) ?? context.ReadAt;

    /// <summary>Lists do not say whether a row is active; only what they show by default then is.</summary>
    private static RecordState State(bool? active) => active == false ? RecordState.Archived : RecordState.Live;

    /// <summary>What a row shows of its record, without what only some types have.</summary>
    public static Observation Show(MappingContext context, string type, long id, DateTimeOffset modifiedAt, bool? active, FieldSheet sheet) => new()
    {
        Record = Reference(context, type, id),
        System = SystemKind.ServiceTitan,
        ModifiedAt = modifiedAt,
        ReadAt = context.ReadAt,
        State = State(active),
        Fields = sheet.Fields,
        Findings = sheet.Findings,
    };

    public static RecordRef Reference(MappingContext context, string type, long id) =>
        new(context.Connection, type, id.ToString(CultureInfo.InvariantCulture));

    /// <summary>An id of zero is the vendor's way to say none.</summary>
    public static RecordRef? Reference(MappingContext context, string type, long? id) =>
        id is > 0 and { } known ? Reference(context, type, known) : null;

    /// <summary>
    /// What the record says of its entity by Hearth's external data; null where that was not asked for. A row may show it all the same.
    /// </summary>
    public static StoredIdentity? Identity(MappingContext context, IReadOnlyList<ExternalEntry>? external, string key)
    {
        var value = external?.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal))?.Value;
        return EntityId.IsWellFormed(value) ? new StoredIdentity(new EntityId(value!), Part: null)
            : context.ShowsOurIds ? new StoredIdentity(Entity: null, Part: null)
            : null;
    }
}
