using Hearth.Storage.Entities;
using Orleans.Storage;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>A grain's state, stored through the disk.</summary>
internal sealed class SimulatedState<T>(Disk disk, StoredStates states, IGrainStorageSerializer serializer, string kind, string key)
    : IPersistentState<T>, ILoadedState
    where T : class, new()
{
    /// <inheritdoc />
    public T State { get; set; } = new();

    /// <inheritdoc />
    public string Etag { get; private set; } = null!;

    /// <inheritdoc />
    public bool RecordExists => Etag is not null;

    /// <inheritdoc />
    public async Task ReadStateAsync()
    {
        var stored = await disk.RunAsync(() => states.Read(kind, key));
        State = stored is { } found ? serializer.Deserialize<T>(found.Bytes)! : new T();
        Etag = stored?.Etag!;
    }

    /// <inheritdoc />
    public async Task WriteStateAsync()
    {
        var (bytes, expected) = (serializer.Serialize(State), Etag);
        var outbox = State is ICarriesOutbox carrier ? carrier.Outbox : [];
        Etag = await disk.RunAsync(() => states.Write(kind, key, bytes, expected, outbox));
    }

    /// <inheritdoc />
    public Task ClearStateAsync() => throw new NotSupportedException("No grain clears its state.");
}
