using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>Text of a pattern.</summary>
/// <param name="expected">What is accepted, as it stands in a message after "Expected".</param>
/// <param name="pattern">A pattern that .NET and ECMAScript read alike, anchored at both ends.</param>
/// <param name="lengthMax">The most characters.</param>
internal sealed class TextShape(string expected, string pattern, int lengthMax) : Shape<string>
{
    private readonly Regex _pattern = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (node is not YamlNode.Scalar scalar || scalar.KindOf() is ScalarKind.Nothing)
        {
            place.Report(node, $"Expected {expected}, but found {ScalarKinds.NameOf(node)}.");
            return false;
        }

        if (scalar.KindOf() is not ScalarKind.Text)
        {
            place.Report(node, $"Expected {expected}, but YAML takes {scalar.Text} for another type; put it in quotes.");
            return false;
        }

        // A '$' also matches before a last line feed, so the match must reach the end.
        var match = _pattern.Match(scalar.Text);
        if (scalar.Text.Length > lengthMax || !match.Success || match.Length != scalar.Text.Length)
        {
            place.Report(node, $"Expected {expected}, but found {ScalarKinds.NameOf(node)}.");
            return false;
        }

        value = scalar.Text;
        return true;
    }

    public override void Describe(JsonSchema schema)
    {
        schema.Type = JsonObjectType.String;
        schema.Pattern = pattern;
        schema.MaxLength = lengthMax;
    }
}
