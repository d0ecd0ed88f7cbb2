using System.Diagnostics.CodeAnalysis;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>
/// What is accepted at one place of the document. The same shape reads a value and describes itself in the JSON Schema, so the
/// editor and the reader cannot drift apart.
/// </summary>
internal abstract class Shape<T>
{
    /// <summary>Reads a value, or reports every problem in it and answers false.</summary>
    public abstract bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes what is accepted into a schema.</summary>
    public abstract void Describe(JsonSchema schema);
}
