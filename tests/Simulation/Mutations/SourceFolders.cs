using System.Xml.Linq;

namespace Hearth.Tests.Simulation.Mutations;

/// <summary>The folders that it takes to build the simulation: its project and every project that this one needs.</summary>
internal static class SourceFolders
{
    /// <summary>The simulation's own project, relative to the repository.</summary>
    public const string Simulation = "tests/Simulation/Hearth.Tests.Simulation.csproj";

    // What the build reads beside the projects: settings, package versions, resources.
    private static readonly string[] Shared = ["eng", "policies"];
    private static readonly string[] BuildOutput = ["bin", "obj", "TestResults"];

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Copies everything into another folder, with what the last restore left, but without anything that was built.</summary>
    public static void CopyTo(string target)
    {
        CopyFiles("", target);
        CopyFiles("tests", target);
        foreach (var folder in Shared)
        {
            CopyTree(folder, target);
        }

        foreach (var project in ProjectsFrom(Simulation))
        {
            var folder = Path.GetDirectoryName(project)!;
            CopyTree(folder, target);
            CopyFiles(Path.Combine(folder, "obj"), target);
        }
    }

    private static HashSet<string> ProjectsFrom(string first)
    {
        var found = new HashSet<string>();
        var ahead = new Queue<string>([first]);
        while (ahead.TryDequeue(out var project))
        {
            if (!found.Add(project))
            {
                continue;
            }

            var folder = Path.GetDirectoryName(Path.Combine(Root, project))!;
            foreach (var reference in XDocument.Load(Path.Combine(Root, project)).Descendants("ProjectReference"))
            {
                ahead.Enqueue(Path.GetRelativePath(Root, Path.GetFullPath(reference.Attribute("Include")!.Value, folder)));
            }
        }

        return found;
    }

    private static void CopyTree(string folder, string target)
    {
        CopyFiles(folder, target);
        foreach (var inner in Directory.EnumerateDirectories(Path.Combine(Root, folder)).Select(Path.GetFileName).Except(BuildOutput))
        {
            CopyTree(Path.Combine(folder, inner!), target);
        }
    }

    private static void CopyFiles(string folder, string target)
    {
        Directory.CreateDirectory(Path.Combine(target, folder));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, folder)))
        {
            File.Copy(file, Path.Combine(target, folder, Path.GetFileName(file)));
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, Simulation)))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The simulation runs outside of the working tree.");
        }

        return folder.FullName;
    }
}
