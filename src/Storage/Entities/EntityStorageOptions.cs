using Orleans.Storage;

namespace Hearth.Storage.Entities;

/// <summary>How the entity store collects and writes states.</summary>
public sealed class EntityStorageOptions : IStorageProviderSerializerOptions
{
    /// <summary>
    /// How states become documents. Default: the serializer registered under the store's name, else the one registered
    /// without a name.
    /// </summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;

    /// <summary>How many writes, and how many reads, may wait before callers do. Default 10,000.</summary>
    public int QueueMax { get; set; } = 10_000;

    /// <summary>How many states one statement writes or reads at most. Default 500.</summary>
    public int BatchMax { get; set; } = 500;

    /// <summary>A batch takes no more states once it holds this many bytes. Default 64 MB.</summary>
    public long BatchBytesMax { get; set; } = 64L * 1024 * 1024;

    /// <summary>How many batches are under way at a time, for writes and for reads each. Default 2: one fills while one commits.</summary>
    public int Loops { get; set; } = 2;
}
