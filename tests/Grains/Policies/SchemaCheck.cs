using System.Text.Json;
using Hearth.Grains.Policies;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace Hearth.Tests.Grains.Policies;

/// <summary>Validates a document the way an editor does: by the JSON Schema alone.</summary>
internal static class SchemaCheck
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(PolicySchema.Generate()).GetAwaiter().GetResult();

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

    public static IReadOnlyList<string> Errors(string yaml)
    {
        var json = JsonSerializer.Serialize(Yaml.Deserialize<object>(yaml));
        return [.. Schema.Validate(json).Select(error => error.ToString())];
    }
}
