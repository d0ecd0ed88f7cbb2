using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearth.Sandbox.Traffic;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TrafficStatus))]
[JsonSerializable(typeof(TrafficSettings))]
[JsonSerializable(typeof(TrafficBurst))]
[JsonSerializable(typeof(TrafficBurstResult))]
internal sealed partial class TrafficJson : JsonSerializerContext;
