using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>True or false.</summary>
internal sealed class BooleanShape : Shape<bool>
{
    public override bool TryRead(YamlNode node, Place place, out bool value)
    {
        if (node is YamlNode.Scalar scalar && scalar.KindOf() is ScalarKind.Boolean)
        {
            value = bool.Parse(scalar.Text);
            return true;
        }

        value = false;
        place.Report(node, $"Expected true or false, but found {ScalarKinds.NameOf(node)}.");
        return false;
    }

    public override void Describe(JsonSchema schema) => schema.Type = JsonObjectType.Boolean;
}
