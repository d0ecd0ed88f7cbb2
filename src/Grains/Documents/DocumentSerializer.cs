using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Orleans.Storage;

namespace Hearth.Grains.Documents;

/// <summary>Writes entity documents as source-generated JSON.</summary>
public sealed class DocumentSerializer : IGrainStorageSerializer
{
    // Documents go into the database alone, never into a page: a phone's plus sign need not be escaped.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public BinaryData Serialize<T>(T? input)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            JsonSerializer.Serialize(writer, input, typeof(T), DocumentJson.Default);
        }

        return BinaryData.FromBytes(buffer.WrittenMemory);
    }

    /// <inheritdoc />
    public T Deserialize<T>(BinaryData input) =>
        (T)(JsonSerializer.Deserialize(input.ToMemory().Span, typeof(T), DocumentJson.Default)
            ?? throw new JsonException($"A stored {typeof(T).Name} is null."));
}
