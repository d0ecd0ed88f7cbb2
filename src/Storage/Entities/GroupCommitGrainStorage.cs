using System.Runtime.InteropServices;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Hearth.Storage.Entities;

/// <summary>
/// Grain storage for entities: writes of many grains share one statement and one commit, and outbox rows of states that
/// implement <see cref="ICarriesOutbox"/> are written in that statement. A call returns after its commit. A write that lost the
/// race for its version leaves nothing behind and throws <see cref="InconsistentStateException"/>; after any other exception it
/// is unknown whether the write happened, and the next write of that activation will tell.
/// </summary>
internal sealed class GroupCommitGrainStorage : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private readonly string _name;
    private readonly IGrainStorageSerializer _serializer;
    private readonly IActivatorProvider _activators;
    private readonly StorageTelemetry _telemetry;
    private readonly BatchQueue<EntityWrite> _writes;
    private readonly BatchQueue<EntityRead> _reads;

    public GroupCommitGrainStorage(
        string name, EntityStorageOptions options, IEntityTable table, IActivatorProvider activators, StorageTelemetry telemetry)
    {
        _name = name;
        _serializer = options.GrainStorageSerializer;
        _activators = activators;
        _telemetry = telemetry;
        var committer = new EntityCommitter(table, telemetry);
        _writes = new BatchQueue<EntityWrite>(options, committer.WriteAsync);
        _reads = new BatchQueue<EntityRead>(options, committer.ReadAsync);
    }

    /// <summary>Starts before the first grain is activated and drains after the last one was deactivated.</summary>
    public void Participate(ISiloLifecycle observer) => observer.Subscribe(
        $"{nameof(GroupCommitGrainStorage)}-{_name}", ServiceLifecycleStage.RuntimeStorageServices, StartAsync, StopAsync);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var read = new EntityRead(AddressOf(stateName, grainId));
        await _reads.AddAsync(read);
        var stored = await read.Answer;
        grainState.State = stored is null ? Create<T>() : _serializer.Deserialize<T>(new BinaryData(stored.Payload)) ?? Create<T>();
        grainState.ETag = stored is null ? null : StateVersion.ToETag(stored.Version);
        grainState.RecordExists = stored is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        // Before the first await: a reentrant grain may change its state while the write waits.
        var payload = ToBytes(_serializer.Serialize(grainState.State));
        IReadOnlyList<OutboxRow> outbox = grainState.State is ICarriesOutbox { Outbox: { Count: > 0 } rows } ? [.. rows] : [];
        var write = new EntityWrite(AddressOf(stateName, grainId), StateVersion.FromETag(grainState.ETag), payload, outbox);
        grainState.ETag = await StoreAsync(write, grainState.ETag);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!grainState.RecordExists)
        {
            await ReadStateAsync(stateName, grainId, grainState);
        }

        if (grainState.RecordExists)
        {
            var write = new EntityWrite(AddressOf(stateName, grainId), StateVersion.FromETag(grainState.ETag), payload: null, []);
            grainState.ETag = await StoreAsync(write, grainState.ETag);
            grainState.RecordExists = false;
            grainState.State = Create<T>();
        }
    }

    internal Task StartAsync(CancellationToken cancellationToken)
    {
        _writes.Start();
        _reads.Start();
        return Task.CompletedTask;
    }

    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        await _writes.StopAsync().WaitAsync(cancellationToken);
        await _reads.StopAsync().WaitAsync(cancellationToken);
    }

    private async Task<string> StoreAsync(EntityWrite write, string? etag)
    {
        await _writes.AddAsync(write);
        var outcome = await write.Answer;
        if (outcome.Version is { } version)
        {
            return StateVersion.ToETag(version);
        }

        _telemetry.RecordConflict();
        throw new InconsistentStateException(
            $"Another writer was first: state '{write.Address.StateName}' of '{write.Address.Key}' is no longer at the version that was read.",
            outcome.Found is { } found ? StateVersion.ToETag(found) : "none",
            etag ?? "none");
    }

    private T Create<T>() => _activators.GetActivator<T>().Create();

    private static EntityAddress AddressOf(string stateName, GrainId grainId) => new(stateName, grainId.Key.ToString()!);

    private static byte[] ToBytes(BinaryData document) =>
        MemoryMarshal.TryGetArray(document.ToMemory(), out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : document.ToArray();
}
