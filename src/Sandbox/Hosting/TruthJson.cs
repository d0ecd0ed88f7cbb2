using System.Text.Json;
using System.Text.Json.Serialization;
using Hearth.Sandbox.Company;

namespace Hearth.Sandbox.Hosting;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CompanyTruth))]
internal sealed partial class TruthJson : JsonSerializerContext;
