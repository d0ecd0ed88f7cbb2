namespace Hearth.Grains.Entities;

/// <summary>The names of the stores.</summary>
public static class EntityStorage
{
    /// <summary>The store of households and jobs: group-committing, with outbox rows.</summary>
    public const string Name = "entities";

    /// <summary>The store of cursors, counters and the like.</summary>
    public const string LowRate = "low-rate";
}
