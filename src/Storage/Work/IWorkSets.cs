using Hearth.Domain.Values;

namespace Hearth.Storage.Work;

/// <summary>
/// The work sets: inbox, outbox, waiting room and dead letters. Every call is one bulk statement (or one transaction), is
/// durable when it returns, and may be repeated: adding a key twice keeps one row with the higher revision, the smaller
/// priority and the earlier due time; completing a row that is gone does nothing.
/// </summary>
public interface IWorkSets
{
    /// <summary>Adds items; a key that is there keeps its row (higher revision wins, payload follows the higher or equal revision).</summary>
    Task AddAsync(WorkSet set, IReadOnlyList<WorkItem> items, CancellationToken cancellationToken);

    /// <summary>Takes up to <paramref name="max"/> due, unleased items of a lane, by priority and then age, and leases them.</summary>
    Task<IReadOnlyList<TakenWork>> TakeAsync(WorkSet set, string lane, int max, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Removes items whose revision is not newer than the receipt's; a newer one loses its lease and becomes due again.</summary>
    Task CompleteAsync(WorkSet set, string lane, IReadOnlyList<WorkReceipt> receipts, CancellationToken cancellationToken);

    /// <summary>Gives taken items back until later, with their error and one more attempt where there is an error.</summary>
    Task DelayAsync(WorkSet set, string lane, IReadOnlyList<WorkDelay> delays, CancellationToken cancellationToken);

    /// <summary>Moves items to the dead letters, atomically. Nothing is lost: payload and origin go along.</summary>
    Task BuryAsync(WorkSet set, string lane, IReadOnlyList<WorkBurial> burials, CancellationToken cancellationToken);

    /// <summary>Adds dead letters that never were in a set, such as a malformed event. Idempotent by origin, lane and key.</summary>
    Task AddDeadLettersAsync(IReadOnlyList<DeadLetter> letters, CancellationToken cancellationToken);

    /// <summary>Makes waiting items due now whose <see cref="WorkItem.WaitsFor"/> is one of the keys. Returns how many.</summary>
    Task<int> ReleaseAsync(AccountId account, IReadOnlyCollection<string> waitsFor, CancellationToken cancellationToken);

    /// <summary>Counts what waits, per set and lane, for an account.</summary>
    Task<IReadOnlyList<WorkDepth>> MeasureAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>The newest dead letters of an account.</summary>
    Task<IReadOnlyList<DeadLetter>> ReadDeadLettersAsync(AccountId account, int max, CancellationToken cancellationToken);
}
