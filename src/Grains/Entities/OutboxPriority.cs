namespace Hearth.Grains.Entities;

/// <summary>How soon a pending write goes out.</summary>
internal static class OutboxPriority
{
    /// <summary>Someone may be waiting: a webhook brought it.</summary>
    internal const int Interactive = 0;

    /// <summary>Ordinary changes.</summary>
    internal const int Ordinary = 5;

    /// <summary>The first synchronization and sweeps.</summary>
    internal const int Backfill = 9;
}
