namespace Hearth.Sandbox.HubSpot;

/// <summary>A property of an object type. Records point at it, so an update changes it in place.</summary>
internal sealed class PropertyDefinition(string name, string type, string fieldType, string groupName)
{
    private IReadOnlyList<PropertyOption> _options = [];

    public string Name { get; } = name;

    /// <summary>One of <c>string</c>, <c>number</c>, <c>date</c>, <c>datetime</c>, <c>enumeration</c>, <c>bool</c>, <c>phone_number</c>.</summary>
    public string Type { get; set; } = type;

    public string FieldType { get; set; } = fieldType;

    public string GroupName { get; set; } = groupName;

    public string Label { get; set; } = name;

    public string Description { get; set; } = string.Empty;

    public int DisplayOrder { get; set; } = -1;

    public bool FormField { get; set; }

    public bool Hidden { get; set; }

    public bool HasUniqueValue { get; init; }

    public bool HubSpotDefined { get; init; }

    public bool ReadOnlyValue { get; init; }

    public long CreatedAt { get; init; }

    public long UpdatedAt { get; set; }

    public long? ArchivedAt { get; set; }

    /// <summary>Derives the value from the record, for properties that HubSpot keeps by itself.</summary>
    public Func<CrmRecord, string?>? Computed { get; init; }

    /// <summary>Where the options live elsewhere, as the stages of pipelines do.</summary>
    public Func<IReadOnlyList<PropertyOption>>? DerivedOptions { get; init; }

    public IReadOnlyList<PropertyOption> Options
    {
        get => DerivedOptions?.Invoke() ?? _options;
        set => _options = value;
    }

    /// <summary>Whether the value is a set, with semicolons between.</summary>
    public bool IsMultiple => Type == "enumeration" && FieldType == "checkbox";
}
