using System.ComponentModel.DataAnnotations;

namespace Hearth.Silo.Configuration;

/// <summary>Everything that can be configured, under <c>Hearth:</c>. What is left out has the default of the embedded program.</summary>
public sealed class HearthOptions
{
    /// <summary>The section that these options are bound from.</summary>
    public const string Section = "Hearth";

    /// <summary>What this process is. Default: everything.</summary>
    public ProcessRole Role { get; set; } = ProcessRole.All;

    /// <summary>Where local data lies: the database, the sandbox's memory, the log. Default <c>data</c>, from the working folder.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>The API.</summary>
    public ApiOptions Api { get; set; } = new();

    /// <summary>The database.</summary>
    public StorageOptions Storage { get; set; } = new();

    /// <summary>The Orleans cluster.</summary>
    public ClusterOptions Cluster { get; set; } = new();

    /// <summary>The two emulated vendors.</summary>
    public SandboxSettings Sandbox { get; set; } = new();

    /// <summary>The accounts by name. None means: the sandbox's company.</summary>
    public IDictionary<string, AccountOptions> Accounts { get; } = new Dictionary<string, AccountOptions>();

    /// <summary>Logs, metrics and traces.</summary>
    public TelemetryOptions Telemetry { get; set; } = new();
}
