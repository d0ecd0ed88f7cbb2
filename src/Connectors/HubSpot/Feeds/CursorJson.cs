using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>The stored text of cursors. Members that are added later must have a default that older texts can live with.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PollCursor))]
[JsonSerializable(typeof(SweepCursor))]
internal sealed partial class CursorJson : JsonSerializerContext
{
    /// <summary>Writes a cursor.</summary>
    public static string Write<T>(T cursor, JsonTypeInfo<T> type) => JsonSerializer.Serialize(cursor, type);

    /// <summary>Reads a cursor, or null when the text is none.</summary>
    public static T? Read<T>(string text, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
