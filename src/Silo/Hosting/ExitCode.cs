namespace Hearth.Silo.Hosting;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>A clean stop.</summary>
    public const int Stopped = 0;

    /// <summary>The database could not be reached or brought to this version's schema.</summary>
    public const int Failed = 1;

    /// <summary>The configuration or a port was refused; nothing was started.</summary>
    public const int Refused = 2;
}
