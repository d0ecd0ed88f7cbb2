using System.Collections.Immutable;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>Every record type with its table.</summary>
internal static class RecordMappings
{
    /// <summary>Contacts, then deals: a deal hangs on its contact.</summary>
    public static readonly ImmutableArray<RecordMapping> All = [ContactMapping.Table, DealMapping.Table];

    /// <summary>The table of a record type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">HubSpot has no such record type.</exception>
    public static RecordMapping Of(string type) => All.FirstOrDefault(mapping => mapping.Type == type)
        ?? throw new ArgumentOutOfRangeException(nameof(type), type, "HubSpot has no records of this type.");
}
