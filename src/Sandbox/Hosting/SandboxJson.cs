using System.Text.Json.Serialization;

namespace Hearth.Sandbox.Hosting;

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SandboxSnapshot))]
internal sealed partial class SandboxJson : JsonSerializerContext;
