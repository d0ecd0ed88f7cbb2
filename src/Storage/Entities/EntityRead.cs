namespace Hearth.Storage.Entities;

/// <summary>One state to read.</summary>
internal sealed class EntityRead(EntityAddress address) : IBatchItem
{
    private readonly TaskCompletionSource<StoredEntity?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EntityAddress Address => address;

    public int Bytes => 0;

    public Task<StoredEntity?> Answer => _answer.Task;

    public void Settle(StoredEntity? stored) => _answer.TrySetResult(stored);

    public void Fault(Exception problem) => _answer.TrySetException(problem);
}
