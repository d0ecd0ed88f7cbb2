namespace Hearth.Silo.Configuration;

/// <summary>What a process of Hearth does.</summary>
public enum ProcessRole
{
    /// <summary>Silo and API together.</summary>
    All,

    /// <summary>A silo alone: grains, feeds and lanes.</summary>
    Silo,

    /// <summary>The API alone, as a client of the cluster.</summary>
    Api,
}
