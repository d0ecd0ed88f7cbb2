using Hearth.Storage.Work;
using Orleans.Storage;

namespace Hearth.Storage.Entities;

/// <summary>
/// Lets any grain storage whose ETags are version numbers carry outbox rows. It cannot store both at once, so it stores the
/// rows first: where the state then fails, a lane is woken for nothing, asks the entity and finds no pending write. The
/// other order could lose a wake-up.
/// </summary>
internal sealed class OutboxFirstGrainStorage(IGrainStorage inner, IWorkSets workSets) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ReadStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ClearStateAsync(stateName, grainId, grainState);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.State is ICarriesOutbox { Outbox: { Count: > 0 } rows })
        {
            var revision = StateVersion.FromETag(grainState.ETag) + 1;
            var items = rows.Select(row => new WorkItem(row.Lane, row.Key, revision, row.Priority, row.Due, ReadOnlyMemory<byte>.Empty));
            await workSets.AddAsync(WorkSet.Outbox, [.. items], CancellationToken.None);
        }

        await inner.WriteStateAsync(stateName, grainId, grainState);
    }
}
