using System.Diagnostics;
using Hearth.Testing;

namespace Hearth.Tests.Simulation.Mutations;

/// <summary>
/// A copy of the product and its simulation with every mutation in it, each behind a switch, built once. The product itself knows
/// nothing of mutations.
/// </summary>
internal sealed class MutantTree : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private MutantTree()
    {
    }

    /// <summary>How long the build took.</summary>
    public TimeSpan BuildTime { get; private set; }

    private string Program => _folder.File("tests/Simulation/bin/Release/net10.0/Hearth.Tests.Simulation.dll");

    /// <summary>Makes the copy and builds it.</summary>
    /// <exception cref="InvalidOperationException">A mutation does not fit any more, or the copy does not build.</exception>
    public static async Task<MutantTree> BuildAsync(CancellationToken cancellationToken)
    {
        var tree = new MutantTree();
        try
        {
            SourceFolders.CopyTo(tree._folder.Path);
            tree.Mutate();
            await tree.CompileAsync(cancellationToken);
            return tree;
        }
        catch
        {
            tree.Dispose();
            throw;
        }
    }

    /// <summary>Runs the built simulation as a process of its own.</summary>
    /// <param name="mutation">The one that is switched on; null for none.</param>
    /// <param name="arguments">What the simulation is told.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    public Task<ProgramRun> RunAsync(Mutation? mutation, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]);
        start.Environment[MutantSwitch.Variable] = mutation?.Name;
        return ProgramRun.OfAsync(start, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    private void Mutate()
    {
        File.WriteAllText(_folder.File(MutantSwitch.File), MutantSwitch.Text);
        var changes = MutationList.All.SelectMany(mutation => mutation.Changes, (mutation, change) => (Mutation: mutation, Change: change));
        foreach (var file in changes.GroupBy(place => _folder.File(place.Change.File)))
        {
            File.WriteAllText(file.Key, MutationFit.Apply(File.ReadAllText(file.Key), file));
        }
    }

    private async Task CompileAsync(CancellationToken cancellationToken)
    {
        // The copy needs the same packages as the original, so what was restored there holds here.
        var start = new ProcessStartInfo("dotnet",
        [
            "build", _folder.File(SourceFolders.Simulation), "-c", "Release", "--no-restore", "-nologo", "-nodeReuse:false",
            "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false", "-v:quiet", "-clp:ErrorsOnly",
        ]);
        // A test that was started by a build inherits that build's own settings.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        var clock = Stopwatch.StartNew();
        var build = await ProgramRun.OfAsync(start, cancellationToken);
        BuildTime = clock.Elapsed;
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"The mutated copy does not build:\n{string.Join('\n', build.Lines.Distinct())}");
        }
    }
}
