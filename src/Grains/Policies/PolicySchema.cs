using Hearth.Grains.Policies.Document;
using NJsonSchema;

namespace Hearth.Grains.Policies;

/// <summary>
/// The JSON Schema of the policy document, for completion and checks in an editor. It comes from the same shapes that read the
/// document, so whatever is read is valid by it; rules between keys are checked by reading only.
/// </summary>
public static class PolicySchema
{
    /// <summary>Generates the schema as indented JSON that ends with a line feed. Equal to <c>policies/policy.schema.json</c>.</summary>
    public static string Generate()
    {
        var schema = new JsonSchema
        {
            Title = "Hearth policy",
            Description = "The rules by which Hearth keeps ServiceTitan and HubSpot in agreement.",
        };
        PolicyShape.Instance.Describe(schema);
        return schema.ToJson().ReplaceLineEndings("\n") + "\n";
    }
}
