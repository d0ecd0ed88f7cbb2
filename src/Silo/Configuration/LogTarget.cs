namespace Hearth.Silo.Configuration;

/// <summary>Where log events go.</summary>
public enum LogTarget
{
    /// <summary>Standard output, one compact JSON document a line.</summary>
    Console,

    /// <summary>A file a day in the data folder's <c>logs</c>, one compact JSON document a line.</summary>
    File,
}
