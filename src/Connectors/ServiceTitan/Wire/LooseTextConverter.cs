using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>
/// Reads any scalar as text, and an object by its <c>name</c>. The vendor sends money as numbers here and strings there, and
/// some enumerations as objects; one odd value must become a finding of its field, not fail the whole page.
/// </summary>
internal sealed class LooseTextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                using (var document = JsonDocument.ParseValue(ref reader))
                {
                    return document.RootElement.ValueKind is JsonValueKind.Object
                        && document.RootElement.TryGetProperty("name", out var name)
                        && name.ValueKind is JsonValueKind.String
                            ? name.GetString()
                            : document.RootElement.GetRawText();
                }
        }
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString(CultureInfo.InvariantCulture));
}
