using System.Globalization;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>A whole number within a range, both ends included.</summary>
internal sealed class IntegerShape(long min, long max) : Shape<long>
{
    public override bool TryRead(YamlNode node, Place place, out long value)
    {
        value = 0;
        var isNumber = node is YamlNode.Scalar scalar
            && scalar.KindOf() is ScalarKind.Number
            && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        if (isNumber && value >= min && value <= max)
        {
            return true;
        }

        var range = max == long.MaxValue ? $"of at least {min}" : $"from {min} to {max}";
        place.Report(node, $"Expected a whole number {range}, but found {ScalarKinds.NameOf(node)}.");
        return false;
    }

    public override void Describe(JsonSchema schema)
    {
        schema.Type = JsonObjectType.Integer;
        schema.Minimum = min;
        schema.Maximum = max == long.MaxValue ? null : max;
    }
}
