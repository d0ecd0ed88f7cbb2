using System.Text.Json;

namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>Reads loosely typed records.</summary>
internal static class JsonReading
{
    /// <summary>A property as text, whatever its type; null where it is absent.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                JsonValueKind.String => value.GetString(),
                _ => value.GetRawText(),
            }
            : null;
}
