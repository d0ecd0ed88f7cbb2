namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A property's definition.</summary>
internal sealed record PropertyDefinition
{
    /// <summary>The internal name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name that people see.</summary>
    public string Label { get; set; } = "";

    /// <summary><c>string</c>, <c>number</c>, <c>date</c>, <c>datetime</c>, <c>enumeration</c>, <c>bool</c> or <c>phone_number</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>How people enter it.</summary>
    public string FieldType { get; set; } = "";

    /// <summary>The group it is shown in.</summary>
    public string? GroupName { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>True when no two records may share a value. Can be set only at creation.</summary>
    public bool HasUniqueValue { get; init; }

    /// <summary>The options of an enumeration.</summary>
    public IReadOnlyList<PropertyOption> Options { get; set; } = [];

    /// <summary>What may be changed; absent in what we send.</summary>
    public ModificationMetadata? ModificationMetadata { get; init; }
}
