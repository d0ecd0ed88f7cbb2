namespace Hearth.Silo.Configuration;

/// <summary>How the processes of a cluster find each other.</summary>
public enum ClusterProvider
{
    /// <summary>One silo on this machine. Silos with this setting never find each other.</summary>
    Localhost,

    /// <summary>Through membership tables in the PostgreSQL database.</summary>
    Adonet,
}
