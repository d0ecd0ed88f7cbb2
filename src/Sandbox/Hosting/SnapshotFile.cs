using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Hearth.Sandbox.Hosting;

/// <summary>A document in a compressed file that is always whole: a reader sees the old one or the new one.</summary>
internal static class SnapshotFile
{
    private const string UnfinishedSuffix = ".unfinished";

    /// <summary>The document, or null where there is no file.</summary>
    /// <exception cref="InvalidDataException">The file is no snapshot.</exception>
    public static async Task<T?> ReadAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            await using var file = File.OpenRead(path);
            await using var content = new GZipStream(file, CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync(content, type, cancellationToken);
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path} is no snapshot of the sandbox: {problem.Message}", problem);
        }
    }

    /// <summary>Puts the document in the place of the file's content, on disk before it returns.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> document)
    {
        var whole = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        var unfinished = whole + UnfinishedSuffix;
        await using (var file = File.Create(unfinished))
        {
            await using (var content = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
            {
                await content.WriteAsync(document);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, whole, overwrite: true);
    }
}
