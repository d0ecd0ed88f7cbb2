using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Reads the definition of a property and refuses what HubSpot refuses.</summary>
internal static partial class PropertyReader
{
    private static readonly string[] Types = ["string", "number", "date", "datetime", "enumeration", "bool", "phone_number"];

    private static readonly string[] FieldTypes =
        ["text", "textarea", "html", "number", "date", "select", "radio", "checkbox", "booleancheckbox", "phonenumber", "file", "calculation_equation"];

    /// <summary>Makes a new property of a type's catalog, without adding it.</summary>
    public static Outcome<PropertyDefinition> Create(PropertyCatalog catalog, JsonElement input, long now)
    {
        var (name, type) = (input.Text("name") ?? string.Empty, input.Text("type") ?? string.Empty);
        var (fieldType, group) = (input.Text("fieldType") ?? string.Empty, input.Text("groupName") ?? string.Empty);
        var isUnique = input.Flag("hasUniqueValue");
        if (Refuse(catalog, name, type, fieldType, group, isUnique) is { } problem)
        {
            return problem;
        }

        var property = new PropertyDefinition(name, type, fieldType, group) { HasUniqueValue = isUnique, CreatedAt = now };
        Apply(property, input, now);
        return type == "bool" && property.Options.Count == 0
            ? WithTruthOptions(property)
            : type == "enumeration" && property.Options.Count == 0 && !input.Flag("externalOptions")
                ? Problems.Invalid($"Property {name} is an enumeration and must have options")
                : property;
    }

    /// <summary>Changes what may be changed; uniqueness and the name may not.</summary>
    public static void Apply(PropertyDefinition property, JsonElement input, long now)
    {
        property.Label = input.Text("label") ?? property.Label;
        property.Description = input.Text("description") ?? property.Description;
        property.GroupName = input.Text("groupName") ?? property.GroupName;
        property.FieldType = input.Text("fieldType") ?? property.FieldType;
        property.DisplayOrder = input.Integer("displayOrder") ?? property.DisplayOrder;
        property.Hidden = input.Member("hidden") is null ? property.Hidden : input.Flag("hidden");
        property.FormField = input.Member("formField") is null ? property.FormField : input.Flag("formField");
        if (input.Member("options") is not null)
        {
            property.Options = [.. input.Items("options").Select(ReadOption)];
        }

        property.UpdatedAt = now;
    }

    private static PropertyDefinition WithTruthOptions(PropertyDefinition property)
    {
        property.Options = [new PropertyOption("true", "True"), new PropertyOption("false", "False")];
        return property;
    }

    private static PropertyOption ReadOption(JsonElement input) =>
        new(input.Text("value") ?? string.Empty, input.Text("label") ?? input.Text("value") ?? string.Empty)
        {
            Description = input.Text("description"),
            DisplayOrder = input.Integer("displayOrder") ?? -1,
            Hidden = input.Flag("hidden"),
        };

    private static CrmProblem? Refuse(PropertyCatalog catalog, string name, string type, string fieldType, string group, bool isUnique)
    {
        if (!NamePattern().IsMatch(name))
        {
            return Problems.Invalid(
                $"Property name {name} is not valid: it must begin with a letter and hold lower-case letters, digits and underscores only");
        }

        if (catalog.FindAny(name) is not null)
        {
            return new CrmProblem(409, "CONFLICT", $"A property named '{name}' already exists.");
        }

        if (!Types.Contains(type) || !FieldTypes.Contains(fieldType))
        {
            return Problems.Invalid($"Property {name} has no valid combination of type {type} and fieldType {fieldType}");
        }

        if (catalog.FindGroup(group) is null)
        {
            return Problems.Invalid($"Property group {group} does not exist");
        }

        return isUnique && catalog.All.Count(property => property.HasUniqueValue && property.ArchivedAt is null) >= PropertyCatalog.MaximumUnique
            ? Problems.Invalid($"At most {PropertyCatalog.MaximumUnique} properties of an object may require unique values")
            : null;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,99}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern();
}
