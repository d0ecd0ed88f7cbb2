namespace Hearth.Tests.Grains.Policies;

/// <summary>Finds files of the working tree.</summary>
internal static class Repository
{
    public static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Orleans.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the working tree.");
        }

        return Path.Combine([folder.FullName, .. parts]);
    }
}
