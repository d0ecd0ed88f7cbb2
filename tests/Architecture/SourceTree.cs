namespace Hearth.Tests.Architecture;

/// <summary>The working tree's own files: no build output, no data, no packages.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> ForeignFolders = ["bin", "obj", ".git", "node_modules", "data", "artifacts", "TestResults", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file, relative to the root with forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> CodeFiles => Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> ProjectFiles => Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    public static string TextOf(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] LinesOf(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Orleans.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the working tree.");
        }

        return folder.FullName;
    }

    private static IEnumerable<string> Walk(string folder)
    {
        var files = Directory.EnumerateFiles(folder).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'));
        var folders = Directory.EnumerateDirectories(folder).Where(inner => !ForeignFolders.Contains(Path.GetFileName(inner)));
        return files.Concat(folders.SelectMany(Walk));
    }
}
