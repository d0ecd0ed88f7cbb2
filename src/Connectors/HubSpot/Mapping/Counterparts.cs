using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>How a HubSpot record names its ServiceTitan record: <c>connection:id</c>.</summary>
internal static class Counterparts
{
    /// <summary>The property's value for a record.</summary>
    public static string Write(RecordRef record) => $"{record.Connection}:{record.Id}";

    /// <summary>The record that a property's value names, or null.</summary>
    public static RecordRef? Read(string? value, string type) =>
        value?.Split(':', 2) is [{ Length: > 0 } connection, { Length: > 0 } id] ? new RecordRef(new ConnectionId(connection), type, id) : null;
}
