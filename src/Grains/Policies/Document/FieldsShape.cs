using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>The fields, by name, in the document's order. A field that is left out is left alone.</summary>
internal sealed class FieldsShape : Shape<ImmutableArray<FieldPolicy>>
{
    private static readonly JsonSchema Definition = FieldShape.Definition();

    private static readonly ImmutableArray<MapKey<FieldPolicy>> Keys =
    [
        .. DefaultPolicy.Create().Fields.Select(field => new MapKey<FieldPolicy>(
            field.Field, $"Holds a value of type {field.Type}.", new FieldShape(field.Field, field.Type, Definition))),
    ];

    private static readonly FrozenDictionary<string, MapKey<FieldPolicy>> KeysByName = Keys.ToFrozenDictionary(key => key.Name);

    private static readonly MapShape Map = new("field", [.. Keys]);

    public override bool TryRead(YamlNode node, Place place, out ImmutableArray<FieldPolicy> value)
    {
        value = [];
        if (Map.Read(node, place) is not { } map)
        {
            return false;
        }

        var readings = map.Names.Select(name => map.Read(KeysByName[name])).ToList();
        if (node is YamlNode.Mapping { Entries.IsEmpty: true })
        {
            place.Report(node, "A policy names at least one field.");
        }

        value = [.. readings.Where(reading => reading.IsValid).Select(reading => reading.Or(null!))];
        return readings.TrueForAll(reading => reading.IsValid);
    }

    public override void Describe(JsonSchema schema)
    {
        schema.MinProperties = 1;
        Map.Describe(schema);
    }

    /// <summary>Puts the description that all fields share where references to it point.</summary>
    public static void DescribeDefinitions(JsonSchema root) => root.Definitions["field"] = Definition;
}
