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

    private readonly TimeSpan _process = Environment.CpuUsage.TotalTime;
    private readonly double _postgres = Postgres(postmaster);

    /// <summary>Seconds used since this meter was made.</summary>
    public (double Process, double Postgres) Read() =>
        ((Environment.CpuUsage.TotalTime - _process).TotalSeconds, Postgres(postmaster) - _postgres);

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
                ticks += fields.Skip(UserField).Take(FieldsOfTime).Sum(long.Parse);
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
