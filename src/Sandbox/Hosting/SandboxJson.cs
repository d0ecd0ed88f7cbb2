using System.Text.Json.Serialization;

namespace Hearth.Sandbox.Hosting;

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, PropertyNameCaseInsensitive = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SandboxSnapshot))]
[JsonSerializable(typeof(CompanyRequest))]
internal sealed partial class SandboxJson : JsonSerializerContext;
