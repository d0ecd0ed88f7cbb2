using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Hearth.Sandbox.Hosting;

/// <summary>
/// What one vendor changed since a snapshot, one line for each step, in files beside the snapshot. Each file is a generation; a
/// snapshot names the first generation that it does not contain. Used under the vendor's lock.
/// </summary>
/// <remarks>
/// A line is with the operating system when <see cref="Append"/> returns, which a kill of the process doesn't undo; a loss of power may.
/// </remarks>
internal sealed class Journal : IDisposable
{
    private const string Extension = ".journal";
    private const byte LineEnd = (byte)'\n';

    private readonly string _path;
    private FileStream? _file;

    private Journal(string path, long generation) => (_path, Generation) = (path, generation);

    /// <summary>The generation that the next line goes into.</summary>
    public long Generation { get; private set; }

    /// <summary>Begins a generation that no file has had yet.</summary>
    /// <param name="snapshotPath">The snapshot's file.</param>
    /// <param name="vendor">What the vendor's files are told apart by.</param>
    /// <param name="after">A generation that is in use already.</param>
    public static Journal Begin(string snapshotPath, string vendor, long after)
    {
        var path = PathOf(snapshotPath, vendor);
        return new Journal(path, Files(path).Select(file => file.Generation).Append(after).Max() + 1);
    }

    /// <summary>
    /// The lines of a generation and of all later ones, the oldest first. A line that a kill cut short was answered to nobody and is left out.
    /// </summary>
    /// <exception cref="InvalidDataException">A file is no journal.</exception>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        string snapshotPath, string vendor, long first, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var lines = new List<T>();
        foreach (var (_, file) in Files(PathOf(snapshotPath, vendor)).Where(file => file.Generation >= first).OrderBy(file => file.Generation))
        {
            var content = await File.ReadAllBytesAsync(file, cancellationToken);
            try
            {
                Read(content, type, lines);
            }
            catch (JsonException problem)
            {
                throw new InvalidDataException($"{file} is no journal of the sandbox: {problem.Message}", problem);
            }
        }

        return lines;
    }

    /// <summary>Adds a line.</summary>
    /// <exception cref="IOException">The line isn't kept.</exception>
    public void Append<T>(T change, JsonTypeInfo<T> type)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(change, type), LineEnd];
        _file ??= Open();
        var end = _file.Length;
        try
        {
            _file.Write(line);
        }
        catch (IOException)
        {
            // Half a line may only ever be the last one.
            _file.SetLength(end);
            throw;
        }
    }

    /// <summary>Lets the lines from now on go into a new generation, unless the present one has none yet.</summary>
    /// <returns>The generation of the next line.</returns>
    public long Rotate()
    {
        if (_file is not null)
        {
            _file.Dispose();
            _file = null;
            Generation++;
        }

        return Generation;
    }

    /// <summary>Deletes what a snapshot on disk contains. Safe without the lock.</summary>
    public void DeleteBefore(long generation)
    {
        foreach (var (_, file) in Files(_path).Where(file => file.Generation < generation))
        {
            File.Delete(file);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static void Read<T>(ReadOnlySpan<byte> content, JsonTypeInfo<T> type, List<T> lines)
    {
        for (var end = content.IndexOf(LineEnd); end >= 0; end = content.IndexOf(LineEnd))
        {
            lines.Add(JsonSerializer.Deserialize(content[..end], type) ?? throw new JsonException("A line holds nothing."));
            content = content[(end + 1)..];
        }
    }

    private static string PathOf(string snapshotPath, string vendor) => $"{Path.GetFullPath(snapshotPath)}.{vendor}.";

    private static List<(long Generation, string Path)> Files(string path)
    {
        var files = new List<(long Generation, string Path)>();
        var folder = Path.GetDirectoryName(path)!;
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [])
        {
            if (file.StartsWith(path, StringComparison.Ordinal) && file.EndsWith(Extension, StringComparison.Ordinal)
                && long.TryParse(file.AsSpan()[path.Length..^Extension.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
            {
                files.Add((generation, file));
            }
        }

        return files;
    }

    private FileStream Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var file = string.Create(CultureInfo.InvariantCulture, $"{_path}{Generation}{Extension}");
        return new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
    }
}
