using System.Text.Json.Serialization;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Sandbox.Hosting;

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, PropertyNameCaseInsensitive = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SandboxSnapshot))]
[JsonSerializable(typeof(PortalStep))]
[JsonSerializable(typeof(TenantStep))]
[JsonSerializable(typeof(CompanyRequest))]
internal sealed partial class SandboxJson : JsonSerializerContext;
