using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>A mapping of known keys: unknown ones, repeated ones and missing ones are problems.</summary>
/// <param name="noun">What a key is called in messages.</param>
/// <param name="keys">The keys.</param>
internal sealed class MapShape(string noun, params IReadOnlyList<MapKey> keys)
{
    /// <summary>Reads the keys; their values are read from the answer. Null when there is no mapping at all.</summary>
    public MapReading? Read(YamlNode node, Place place)
    {
        if (node is not YamlNode.Mapping mapping)
        {
            place.Report(node, $"Expected a mapping with the {noun}s {Names()}, but found {ScalarKinds.NameOf(node)}.");
            return null;
        }

        var entries = new Dictionary<string, YamlEntry>();
        var meant = new HashSet<string?>();
        foreach (var entry in mapping.Entries)
        {
            var here = place.Key(entry.Key.Text);
            if (keys.All(key => key.Name != entry.Key.Text))
            {
                var hint = Spelling.Hint(entry.Key.Text, keys.Select(key => key.Name));
                meant.Add(Spelling.Nearest(entry.Key.Text, keys.Select(key => key.Name)));
                here.Report(entry.Key, $"There is no {noun} '{ScalarKinds.Shortened(entry.Key.Text)}'.{hint} Accepted: {Names()}.");
            }
            else if (!entries.TryAdd(entry.Key.Text, entry))
            {
                here.Report(entry.Key, $"The {noun} is given twice, first in line {entries[entry.Key.Text].Key.Line}; remove one.");
            }
        }

        foreach (var missing in keys.Where(key => key.IsRequired && !entries.ContainsKey(key.Name) && !meant.Contains(key.Name)))
        {
            place.Report(node, $"The {noun} '{missing.Name}' is missing.");
        }

        return new MapReading(mapping, entries, place);
    }

    public void Describe(JsonSchema schema)
    {
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        foreach (var key in keys)
        {
            key.DescribeIn(schema);
        }
    }

    private string Names() => string.Join(", ", keys.Select(key => key.Name));
}
