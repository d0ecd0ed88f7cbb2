using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Hearth.Api.Webhooks;

/// <summary>Splits a body into its events and keeps each event's own bytes.</summary>
internal static class JsonEvents
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = WebhookLimits.DepthMax };

    /// <summary>Reads each element of an array, or the one object that the body is.</summary>
    public static IReadOnlyList<EventReading> Read(ReadOnlyMemory<byte> body, Func<JsonElement, ReadOnlyMemory<byte>, EventReading> read)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return [new EventReading.Malformed("The body is not UTF-8.", body)];
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body, Options);
        }
        catch (JsonException problem)
        {
            // The message of the exception can quote the body; its position cannot.
            return [new EventReading.Malformed($"The body is not JSON (line {problem.LineNumber}, byte {problem.BytePositionInLine}).", body)];
        }

        using (document)
        {
            var root = document.RootElement;
            return root.ValueKind switch
            {
                JsonValueKind.Array => [.. root.EnumerateArray().Select(element => ReadElement(element, read))],
                JsonValueKind.Object => [ReadElement(root, read)],
                _ => [new EventReading.Malformed("The body is neither an array of events nor an event.", body)],
            };
        }
    }

    /// <summary>A property's text, or null where it has none.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static EventReading ReadElement(JsonElement element, Func<JsonElement, ReadOnlyMemory<byte>, EventReading> read)
    {
        var json = JsonMarshal.GetRawUtf8Value(element).ToArray();
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return new EventReading.Malformed("The event is not an object.", json);
        }

        try
        {
            return read(element, json);
        }
        catch (InvalidOperationException)
        {
            // The reader reports an escape such as a lone surrogate only when the text is asked for.
            return new EventReading.Malformed("The event holds text that is not Unicode.", json);
        }
    }
}
