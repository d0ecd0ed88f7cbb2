using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Hearth.Sandbox.ServiceTitan;

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, PropertyNameCaseInsensitive = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TenantSnapshot))]
internal sealed partial class TenantJson : JsonSerializerContext
{
    /// <summary>How a row is written into the journal: as the snapshot has it.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Default.GetTypeInfo(typeof(T))!;
}
