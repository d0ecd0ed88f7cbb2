using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Orleans.Storage;

namespace Hearth.Grains.Documents;

/// <summary>
/// Writes entity documents as source-generated JSON, compressed: a document repeats its names and times so often that an eighth
/// of it remains, and a row that fits a database page costs far less than one that does not. Documents that were stored plain
/// are read as well.
/// </summary>
public sealed class DocumentSerializer : IGrainStorageSerializer
{
    private const int UsualDocumentBytes = 16 * 1024;
    private const int KeptBytesMax = 1024 * 1024;

    // A document is written and compressed without a pause, so each thread can keep one buffer.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    // Documents go into the database alone, never into a page: a phone's plus sign need not be escaped.
    // The code that writes is generated, so that its structure need not be checked each time.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <inheritdoc />
    public BinaryData Serialize<T>(T? input)
    {
        var buffer = Buffer();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            JsonSerializer.Serialize(writer, input, typeof(T), DocumentJson.Default);
        }

        return DocumentCompression.Compress(buffer.WrittenSpan);
    }

    private static ArrayBufferWriter<byte> Buffer()
    {
        if (_buffer is null || _buffer.Capacity > KeptBytesMax)
        {
            _buffer = new ArrayBufferWriter<byte>(UsualDocumentBytes);
        }

        _buffer.ResetWrittenCount();
        return _buffer;
    }

    /// <inheritdoc />
    public T Deserialize<T>(BinaryData input) =>
        (T)(JsonSerializer.Deserialize(ToJson(input).Span, typeof(T), DocumentJson.Default)
            ?? throw new JsonException($"A stored {typeof(T).Name} is null."));

    /// <summary>The JSON of a stored document, in UTF-8.</summary>
    /// <exception cref="InvalidDataException">The document is damaged.</exception>
    public static ReadOnlyMemory<byte> ToJson(BinaryData stored) => DocumentCompression.Decompress(stored.ToMemory());
}
