using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Hearth.Silo.Configuration;

/// <summary>The Orleans cluster.</summary>
public sealed class ClusterOptions
{
    /// <summary>Default: <c>localhost</c> with SQLite, <c>adonet</c> with PostgreSQL.</summary>
    public ClusterProvider? Provider { get; set; }

    /// <summary>Processes with the same id form a cluster. Default <c>hearth</c>.</summary>
    [Required]
    public string ClusterId { get; set; } = "hearth";

    /// <summary>Part of every stored grain's key: changing it hides all stored state. Default <c>hearth</c>.</summary>
    [Required]
    public string ServiceId { get; set; } = "hearth";

    /// <summary>The silo-to-silo port. Default 11111, 1 to 65535.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>The client-to-silo port. Default 30000, 1 to 65535.</summary>
    [Range(1, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>The IP address that other processes reach this silo at. Default: Orleans' choice; 127.0.0.1 with <c>localhost</c>.</summary>
    public IPAddress? AdvertisedAddress { get; set; }

    /// <summary>How long a silo may take to answer a probe. Default 2 s, 100 ms to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>After how many missed probes a silo is suspected. Default 3, 1 to 20.</summary>
    [Range(1, 20)]
    public int MissedProbesMax { get; set; } = 3;
}
