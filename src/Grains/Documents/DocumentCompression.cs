using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Hearth.Grains.Documents;

/// <summary>
/// Brotli in its fastest useful setting: a marker that no JSON text begins with, the length of the JSON (4 bytes, little endian),
/// and the compressed JSON.
/// </summary>
internal static class DocumentCompression
{
    private const byte Marker = 0xB1;
    private const int HeaderBytes = 5;
    private const int Quality = 1;
    private const int WindowBits = 18;

    /// <summary>A document longer than this is damage, not a document.</summary>
    private const int JsonBytesMax = 64 * 1024 * 1024;

    internal static BinaryData Compress(ReadOnlySpan<byte> json)
    {
        var rented = ArrayPool<byte>.Shared.Rent(HeaderBytes + BrotliEncoder.GetMaxCompressedLength(json.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(json, rented.AsSpan(HeaderBytes), out var length, Quality, WindowBits))
            {
                throw new InvalidOperationException($"A document of {json.Length} bytes could not be compressed.");
            }

            rented[0] = Marker;
            BinaryPrimitives.WriteInt32LittleEndian(rented.AsSpan(1), json.Length);
            return BinaryData.FromBytes(rented.AsSpan(0, HeaderBytes + length).ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    internal static ReadOnlyMemory<byte> Decompress(ReadOnlyMemory<byte> stored)
    {
        if (stored.Length < HeaderBytes || stored.Span[0] != Marker)
        {
            return stored;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(stored.Span[1..]);
        if (length is < 0 or > JsonBytesMax)
        {
            throw new InvalidDataException($"A stored document claims to have {length} bytes.");
        }

        var json = new byte[length];
        return BrotliDecoder.TryDecompress(stored.Span[HeaderBytes..], json, out var written) && written == length
            ? json
            : throw new InvalidDataException("A stored document cannot be decompressed.");
    }
}
