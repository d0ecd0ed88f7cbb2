using System.Diagnostics;

namespace Hearth.Storage.Entities;

/// <summary>One state to store, serialized already, and the outbox rows that go with it.</summary>
/// <param name="address">Where.</param>
/// <param name="expected">The version that the writer has read; 0 where it has read none.</param>
/// <param name="payload">The document, or null to clear it.</param>
/// <param name="outbox">The outbox rows.</param>
internal sealed class EntityWrite(EntityAddress address, long expected, byte[]? payload, IReadOnlyList<OutboxRow> outbox) : IBatchItem
{
    private const int RowBytes = 256;

    private readonly TaskCompletionSource<EntityWriteOutcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EntityAddress Address => address;

    public long Expected => expected;

    public byte[]? Payload => payload;

    public IReadOnlyList<OutboxRow> Outbox => outbox;

    public int Bytes { get; } = (payload?.Length ?? 0) + (RowBytes * (1 + outbox.Count));

    public long QueuedAt { get; } = Stopwatch.GetTimestamp();

    public Task<EntityWriteOutcome> Answer => _answer.Task;

    public void Settle(EntityWriteOutcome outcome) => _answer.TrySetResult(outcome);

    public void Fault(Exception problem) => _answer.TrySetException(problem);
}
