using Hearth.Grains.Documents;
using Hearth.Storage.Entities;

namespace Hearth.Benchmarks.Floors;

/// <inheritdoc cref="IWriterGrain" />
[GrainType("benchmark-writer")]
internal sealed class WriterGrain(
    [PersistentState("benchmark", GrainWrites.StorageName)] IPersistentState<EntityDocument> state, WriterDocuments documents) : Grain, IWriterGrain
{
    public Task WriteAsync()
    {
        var number = (int)this.GetPrimaryKeyLong();
        state.State = documents.All[number];
        state.State.Outbox = documents.WithOutbox
            ? [new OutboxRow("floor/portal/deal", $"{number}", 5, DateTimeOffset.UnixEpoch), new OutboxRow("floor/ledger", $"{number}", 5, DateTimeOffset.UnixEpoch)]
            : [];
        return state.WriteStateAsync();
    }
}
