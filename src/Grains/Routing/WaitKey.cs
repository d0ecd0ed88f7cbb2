using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>The keys under which work waits for a record: a certain one, or whichever an entity gets of a type.</summary>
internal static class WaitKey
{
    /// <summary>Waits until a record belongs to an entity.</summary>
    internal static string For(RecordRef record) => record.ToString();

    /// <summary>Waits until an entity has a record of a type at a connection.</summary>
    internal static string For(EntityId entity, ConnectionId connection, string type) => $"{entity}/{connection}/{type}";

    /// <summary>Everything that has waited long enough when a record belongs to an entity.</summary>
    internal static IEnumerable<string> MetBy(EntityId entity, RecordRef record) => [For(record), For(entity, record.Connection, record.Type)];
}
