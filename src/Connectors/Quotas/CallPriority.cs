namespace Hearth.Connectors.Quotas;

/// <summary>Who goes first when calls are scarce.</summary>
public enum CallPriority
{
    /// <summary>Someone waits for it.</summary>
    Interactive,

    /// <summary>Ordinary changes.</summary>
    Ordinary,

    /// <summary>First synchronization and sweeps.</summary>
    Backfill,
}
