using System.Text.Json.Serialization;

namespace Hearth.Grains.Documents;

/// <summary>How documents are written: camel case, nothing that is the default.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EntityDocument))]
public sealed partial class DocumentJson : JsonSerializerContext;
