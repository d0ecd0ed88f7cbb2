using System.Text.Json.Serialization;

namespace Hearth.Sandbox.Faults;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(FaultDocument))]
[JsonSerializable(typeof(CounterSnapshot))]
internal sealed partial class FaultsJson : JsonSerializerContext;
