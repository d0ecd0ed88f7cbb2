using Hearth.Grains.Policies.Yaml;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>A mapping's entries, by key, and how to read them.</summary>
internal sealed class MapReading(YamlNode.Mapping mapping, IReadOnlyDictionary<string, YamlEntry> entries, Place place)
{
    /// <summary>The known keys that are present, in the document's order.</summary>
    public IEnumerable<string> Names => mapping.Entries.Select(entry => entry.Key.Text).Where(entries.ContainsKey).Distinct();

    /// <summary>Reads the value of a key.</summary>
    public KeyReading<T> Read<T>(MapKey<T> key)
    {
        if (!entries.TryGetValue(key.Name, out var entry))
        {
            return KeyReading<T>.Absent(mapping, place);
        }

        var here = place.Key(key.Name);
        return key.Shape.TryRead(entry.Value, here, out var value)
            ? KeyReading<T>.Valid(value, entry, here)
            : KeyReading<T>.Broken(entry, here);
    }
}
