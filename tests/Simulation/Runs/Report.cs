using System.Globalization;
using System.Text;

namespace Hearth.Tests.Simulation.Runs;

/// <summary>Tells of a failing run so that a person can follow it and run it again.</summary>
internal static class Report
{
    /// <summary>The story of a run and the command that repeats it.</summary>
    public static string Of(RunResult run)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Seed {run.Options.Seed} {(run.BrokenLaw is { } law ? $"breaks the law '{law}'" : "keeps every law")}. Again: {CommandOf(run.Options)}");
        foreach (var line in run.Story)
        {
            text.Append("  ").AppendLine(line);
        }

        foreach (var violation in run.Violations)
        {
            text.Append("  => ").AppendLine(violation);
        }

        return text.ToString();
    }

    private static string CommandOf(RunOptions options)
    {
        var command = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"dotnet run -c Release --project tests/Simulation -- story --seed {options.Seed}"));
        if (!options.WithoutFaults.IsEmpty)
        {
            command.Append(" --without-faults ").AppendJoin(',', options.WithoutFaults);
        }

        if (!options.WithoutActions.IsEmpty)
        {
            command.Append(" --without-actions ").AppendJoin(',', options.WithoutActions);
        }

        return command.ToString();
    }
}
