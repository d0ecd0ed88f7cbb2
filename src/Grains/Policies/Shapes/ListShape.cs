using System.Collections.Immutable;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>A list without repetitions.</summary>
internal sealed class ListShape<T>(Shape<T> item, int itemsMax) : Shape<ImmutableArray<T>>
{
    public override bool TryRead(YamlNode node, Place place, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not YamlNode.Sequence sequence)
        {
            place.Report(node, $"Expected a list such as [one, two], but found {ScalarKinds.NameOf(node)}.");
            return false;
        }

        if (sequence.Items.Length > itemsMax)
        {
            place.Report(node, $"Expected at most {itemsMax} items, but found {sequence.Items.Length}.");
            return false;
        }

        var isValid = true;
        var values = new HashSet<T>();
        for (var index = 0; index < sequence.Items.Length; index++)
        {
            var here = place.Item(index);
            if (!item.TryRead(sequence.Items[index], here, out var read))
            {
                isValid = false;
            }
            else if (!values.Add(read))
            {
                isValid = false;
                here.Report(sequence.Items[index], "This is listed twice; remove one.");
            }
        }

        value = [.. values];
        return isValid;
    }

    public override void Describe(JsonSchema schema)
    {
        schema.Type = JsonObjectType.Array;
        schema.UniqueItems = true;
        schema.MaxItems = itemsMax;
        schema.Item = new JsonSchema();
        item.Describe(schema.Item);
    }
}
