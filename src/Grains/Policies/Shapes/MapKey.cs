using NJsonSchema;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>A key that a mapping may hold.</summary>
internal abstract class MapKey(string name, string meaning)
{
    public string Name => name;

    public bool IsRequired { get; init; }

    /// <summary>What holds where the key is absent, as the schema shows it; null where that depends on other keys.</summary>
    public object? Default { get; init; }

    public void DescribeIn(JsonSchema mapping)
    {
        var property = new JsonSchemaProperty { Description = meaning, Default = Default };
        DescribeValue(property);
        mapping.Properties[name] = property;
        if (IsRequired)
        {
            mapping.RequiredProperties.Add(name);
        }
    }

    protected abstract void DescribeValue(JsonSchemaProperty property);
}

/// <summary>A key with the shape of its value.</summary>
internal sealed class MapKey<T>(string name, string meaning, Shape<T> shape) : MapKey(name, meaning)
{
    public Shape<T> Shape => shape;

    protected override void DescribeValue(JsonSchemaProperty property) => shape.Describe(property);
}
