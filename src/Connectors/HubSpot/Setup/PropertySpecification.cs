using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Wire;

namespace Hearth.Connectors.HubSpot.Setup;

/// <summary>A property that Hearth needs and makes where it is missing.</summary>
/// <param name="Name">The internal name.</param>
/// <param name="Label">What people see.</param>
/// <param name="Type">HubSpot's type.</param>
/// <param name="FieldType">How people enter it.</param>
/// <param name="Description">What it is for.</param>
internal sealed record PropertySpecification(string Name, string Label, string Type, string FieldType, string Description)
{
    /// <summary>The property group that holds everything of ours.</summary>
    public const string Group = "hearth";

    private const string Text = "string";
    private const string Enumeration = "enumeration";
    private const string Bool = "bool";

    /// <summary>True when no two records may share a value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>The options, as internal values with their labels.</summary>
    public ImmutableArray<PropertyOption> Options { get; init; } = [];

    /// <summary>A property of one line of text.</summary>
    public static PropertySpecification Line(string name, string label, string description, bool unique = false) =>
        new(name, label, Text, "text", description) { IsUnique = unique };

    /// <summary>A property of several lines of text.</summary>
    public static PropertySpecification Lines(string name, string label, string description) =>
        new(name, label, Text, "textarea", description);

    /// <summary>An instant. HubSpot shows it with the same control as a date.</summary>
    public static PropertySpecification Instant(string name, string label, string description) =>
        new(name, label, "datetime", "date", description);

    /// <summary>A choice of one option.</summary>
    public static PropertySpecification Choice(string name, string label, string description, params ReadOnlySpan<string> options) =>
        new(name, label, Enumeration, "select", description)
        {
            Options = [.. options.ToArray().Select((option, place) => new PropertyOption(char.ToUpperInvariant(option[0]) + option[1..], option, place))],
        };

    /// <summary>Yes or no.</summary>
    public static PropertySpecification YesOrNo(string name, string label, string description) =>
        new(name, label, Bool, "booleancheckbox", description) { Options = [new("Yes", "true", 0), new("No", "false", 1)] };

    /// <summary>What to send to create it.</summary>
    public PropertyDefinition ToDefinition() => new()
    {
        Name = Name,
        Label = Label,
        Type = Type,
        FieldType = FieldType,
        GroupName = Group,
        Description = Description,
        HasUniqueValue = IsUnique,
        Options = Options,
    };

    /// <summary>What is wrong with a property of this name that exists already, or null.</summary>
    public string? FaultOf(PropertyDefinition existing)
    {
        // Older portals keep a checkbox as an enumeration of true and false; it reads and writes the same.
        var sameType = existing.Type == Type || (Type == Bool && existing.Type == Enumeration);
        if (!sameType)
        {
            return $"The property {Name} has the type {existing.Type}; Hearth needs {Type}. Rename or archive it, then start again.";
        }

        if (IsUnique && !existing.HasUniqueValue)
        {
            return $"The property {Name} allows equal values; Hearth needs it unique, which HubSpot sets only at creation. Archive it, then start again.";
        }

        if (existing.ModificationMetadata?.ReadOnlyValue == true)
        {
            return $"The property {Name} is read-only; Hearth needs to write it.";
        }

        var missing = Options.Where(option => existing.Options.All(other => other.Value != option.Value)).Select(option => option.Value).ToList();
        return missing.Count > 0 ? $"The property {Name} lacks the options {string.Join(", ", missing)}; add them by these internal names." : null;
    }
}
