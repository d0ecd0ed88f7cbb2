using DbUp.Engine;

namespace Hearth.Storage.Schema;

/// <summary>The SQL files of this assembly.</summary>
internal static class EmbeddedSql
{
    /// <summary>The migrations of a folder in order. Their journal name is the file's name, so that folders may move.</summary>
    public static IReadOnlyList<SqlScript> Migrations(string folder) =>
    [
        .. typeof(EmbeddedSql).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SqlScript(Path.GetFileNameWithoutExtension(name), Read(name))),
    ];

    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no file '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
