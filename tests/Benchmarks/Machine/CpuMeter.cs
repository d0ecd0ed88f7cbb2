namespace Hearth.Benchmarks.Machine;

/// <summary>
/// Processor time used by this process (Hearth and sandbox) and by its PostgreSQL server. Unlike the time on the wall it is
/// hardly touched by what else the machine does.
/// </summary>
internal sealed class CpuMeter(int? postmaster)
{
    private const double TicksPerSecond = 100;

    // Fields of /proc/{id}/stat after the name in parentheses, which may hold spaces itself (proc(5)).
    private const int ParentField = 1;
    private const int UserField = 11;
    private const int FieldsOfTime = 4;
    private const int FieldsOfOwnTime = 2;

    private readonly TimeSpan _process = Environment.CpuUsage.TotalTime;
    private readonly double _compiler = Compiler();
    private readonly double _postgres = Postgres(postmaster);

    /// <summary>Seconds used since this meter was made.</summary>
    public (double Process, double Postgres) Read() =>
        ((Environment.CpuUsage.TotalTime - _process).TotalSeconds, Postgres(postmaster) - _postgres);

    /// <summary>
    /// Those of the process's seconds that its runtime spent on compiling: it makes what runs often faster, and a program that has run for a
    /// while needs it no more.
    /// </summary>
    public double ReadCompiler() => Compiler() - _compiler;

    /// <summary>The threads of this process that compile methods anew.</summary>
    private static double Compiler() => !Directory.Exists("/proc") ? 0 : Directory.GetDirectories("/proc/self/task")
        .Where(IsCompiler).Select(Fields).OfType<string[]>().Sum(fields => Ticks(fields, FieldsOfOwnTime)) / TicksPerSecond;

    // The kernel keeps fifteen letters of ".NET Tiered Compilation Worker".
    private static bool IsCompiler(string thread) => File.ReadAllText(Path.Combine(thread, "comm")).StartsWith(".NET Tiered Com", StringComparison.Ordinal);

    private static long Ticks(string[] fields, int count) => fields.Skip(UserField).Take(count).Sum(long.Parse);

    /// <summary>The server and its children, those that ended included.</summary>
    private static double Postgres(int? postmaster)
    {
        if (postmaster is not { } server || !Directory.Exists("/proc"))
        {
            return 0;
        }

        var ticks = 0L;
        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            if (Fields(folder) is { } fields && (Path.GetFileName(folder) == $"{server}" || fields[ParentField] == $"{server}"))
            {
                ticks += Ticks(fields, FieldsOfTime);
            }
        }

        return ticks / TicksPerSecond;
    }

    private static string[]? Fields(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
