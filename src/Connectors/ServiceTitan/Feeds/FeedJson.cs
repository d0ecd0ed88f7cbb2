using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Feeds;

/// <summary>The stored form of cursors.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FeedCursor))]
internal sealed partial class FeedJson : JsonSerializerContext;
