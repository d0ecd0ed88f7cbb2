namespace Hearth.Sandbox.HubSpot;

/// <summary>A property as a snapshot keeps it. What HubSpot derives by itself is not part of it.</summary>
internal sealed record SavedProperty(string Name, string Type, string FieldType, string GroupName)
{
    public required string Label { get; init; }

    public required string Description { get; init; }

    public required int DisplayOrder { get; init; }

    public required bool FormField { get; init; }

    public required bool Hidden { get; init; }

    public required bool HasUniqueValue { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }

    public required long? ArchivedAt { get; init; }

    /// <summary>Null where the options live elsewhere.</summary>
    public required IReadOnlyList<PropertyOption>? Options { get; init; }

    public static SavedProperty Of(PropertyDefinition property) =>
        new(property.Name, property.Type, property.FieldType, property.GroupName)
        {
            Label = property.Label,
            Description = property.Description,
            DisplayOrder = property.DisplayOrder,
            FormField = property.FormField,
            Hidden = property.Hidden,
            HasUniqueValue = property.HasUniqueValue,
            CreatedAt = property.CreatedAt,
            UpdatedAt = property.UpdatedAt,
            ArchivedAt = property.ArchivedAt,
            Options = property.DerivedOptions is null ? property.Options : null,
        };

    /// <summary>The property that somebody made.</summary>
    public PropertyDefinition ToProperty()
    {
        var property = new PropertyDefinition(Name, Type, FieldType, GroupName) { HasUniqueValue = HasUniqueValue, CreatedAt = CreatedAt };
        ApplyTo(property);
        return property;
    }

    /// <summary>Gives one of HubSpot's own properties what somebody changed of it.</summary>
    public void ApplyTo(PropertyDefinition property)
    {
        property.Type = Type;
        property.FieldType = FieldType;
        property.GroupName = GroupName;
        property.Label = Label;
        property.Description = Description;
        property.DisplayOrder = DisplayOrder;
        property.FormField = FormField;
        property.Hidden = Hidden;
        property.UpdatedAt = UpdatedAt;
        property.ArchivedAt = ArchivedAt;
        if (Options is not null)
        {
            property.Options = Options;
        }
    }
}
