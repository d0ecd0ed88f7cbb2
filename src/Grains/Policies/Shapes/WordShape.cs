using System.Diagnostics.CodeAnalysis;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>One word of a closed list.</summary>
internal sealed class WordShape<T>(params IReadOnlyList<Word<T>> words) : Shape<T>
{
    public IReadOnlyList<Word<T>> Words => words;

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out T value)
    {
        var text = node is YamlNode.Scalar scalar ? scalar.Text : string.Empty;
        if (words.FirstOrDefault(word => word.Text == text) is { } found)
        {
            value = found.Value;
            return true;
        }

        value = default;
        var hint = Spelling.Hint(text, words.Select(word => word.Text));
        place.Report(node, $"Expected one of {string.Join(", ", words.Select(word => word.Text))}, but found {ScalarKinds.NameOf(node)}.{hint}");
        return false;
    }

    public override void Describe(JsonSchema schema)
    {
        schema.Type = JsonObjectType.String;
        foreach (var word in words)
        {
            schema.Enumeration.Add(word.Text);
        }

        schema.ExtensionData ??= new Dictionary<string, object?>();
        schema.ExtensionData["enumDescriptions"] = words.Select(word => word.Meaning).ToArray();
    }
}
