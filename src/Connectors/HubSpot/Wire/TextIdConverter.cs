using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>Reads an id that HubSpot writes as text in some places and as a number in others.</summary>
internal sealed class TextIdConverter : JsonConverter<string>
{
    /// <inheritdoc />
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number ? reader.GetInt64().ToString() : reader.GetString();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
