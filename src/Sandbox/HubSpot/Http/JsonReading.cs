using System.Globalization;
using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Reads bodies as leniently as HubSpot does: numbers and truth values count as text.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public static string? Text(this JsonElement element, string name) => element.Member(name)?.AsText();

    public static int? Integer(this JsonElement element, string name) =>
        int.TryParse(element.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool Flag(this JsonElement element, string name) => element.Member(name)?.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static string AsText(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => string.Empty,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => element.GetRawText(),
    };

    public static IEnumerable<string> Texts(this JsonElement element, string name) => element.Items(name).Select(item => item.AsText());

    /// <summary>The pairs of a <c>properties</c> object.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Pairs(this JsonElement element, string name)
    {
        if (element.Member(name) is not { ValueKind: JsonValueKind.Object } pairs)
        {
            yield break;
        }

        foreach (var pair in pairs.EnumerateObject())
        {
            yield return new KeyValuePair<string, string?>(pair.Name, pair.Value.AsText());
        }
    }
}
