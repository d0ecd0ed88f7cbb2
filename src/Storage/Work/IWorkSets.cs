using Hearth.Domain.Values;

namespace Hearth.Storage.Work;

/// <summary>
/// The work sets: inbox, outbox, waiting room and dead letters. Every call is one bulk statement (or one transaction), is
/// durable when it returns, and may be repeated: adding a key twice keeps one row with the higher revision, the smaller
/// priority and the earlier due time; completing a row that is gone does nothing.
/// </summary>
/// <remarks>
/// Only the inbox, the outbox and the waiting room can be added to, taken from, completed, delayed and buried; naming
/// <see cref="WorkSet.DeadLetters"/> there, or going past <see cref="WorkLimits"/>, throws <see cref="ArgumentException"/> before
/// anything happens. Times come from the <see cref="TimeProvider"/> of the process and are kept to the microsecond.
/// Safe for any number of callers and processes at once.
/// </remarks>
public interface IWorkSets
{
    /// <summary>
    /// Adds items; a key that is there keeps its row (higher revision wins; payload and <see cref="WorkItem.WaitsFor"/> follow the
    /// higher or equal revision), its lease, its attempts and its error. One call may bring a key several times and several lanes.
    /// </summary>
    Task AddAsync(WorkSet set, IReadOnlyList<WorkItem> items, CancellationToken cancellationToken);

    /// <summary>
    /// Takes up to <paramref name="max"/> due, unleased items of a lane, by priority, then age, then key, and leases them. An item
    /// whose lease ran out without an answer counts one more attempt, so that one that kills its taker can be told.
    /// </summary>
    Task<IReadOnlyList<TakenWork>> TakeAsync(WorkSet set, string lane, int max, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the leases of a lane now, for a lane whose only taker starts anew. The items count one more attempt when they are taken
    /// again, as after a lease that ran out. Returns how many were leased.
    /// </summary>
    Task<int> RecoverAsync(WorkSet set, string lane, CancellationToken cancellationToken);

    /// <summary>
    /// Removes items whose revision is not newer than the receipt's; a newer one loses its lease and becomes due again, as new: its
    /// age starts now, without attempts and without error.
    /// </summary>
    Task CompleteAsync(WorkSet set, string lane, IReadOnlyList<WorkReceipt> receipts, CancellationToken cancellationToken);

    /// <summary>
    /// Gives taken items back until later, with their error and one more attempt where there is an error, and with what they wait
    /// for from now on.
    /// </summary>
    Task DelayAsync(WorkSet set, string lane, IReadOnlyList<WorkDelay> delays, CancellationToken cancellationToken);

    /// <summary>
    /// Moves items to the dead letters, atomically. Nothing is lost: payload and origin go along. A newer revision keeps its row
    /// and becomes due again, as after a completion.
    /// </summary>
    Task BuryAsync(WorkSet set, string lane, IReadOnlyList<WorkBurial> burials, CancellationToken cancellationToken);

    /// <summary>Adds dead letters that never were in a set, such as a malformed event. Idempotent by origin, lane and key.</summary>
    Task AddDeadLettersAsync(IReadOnlyList<DeadLetter> letters, CancellationToken cancellationToken);

    /// <summary>
    /// Makes items of every set due now whose <see cref="WorkItem.WaitsFor"/> is one of the keys; they wait for nothing any more.
    /// Returns how many.
    /// </summary>
    Task<int> ReleaseAsync(AccountId account, IReadOnlyCollection<string> waitsFor, CancellationToken cancellationToken);

    /// <summary>
    /// Counts what waits, per set and lane, for an account; empty lanes are absent. Dead letters count as one lane each, all with
    /// an error, by the time of their burial. Cheap enough to be asked every second: tens of milliseconds at 100,000 items.
    /// </summary>
    Task<IReadOnlyList<WorkDepth>> MeasureAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>
    /// Counts the dead letters of an account by why they are there, in the order of set, lane and class. As cheap as
    /// <see cref="MeasureAsync"/>.
    /// </summary>
    Task<IReadOnlyList<DeadLetterCount>> CountDeadLettersAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>The newest dead letters of an account.</summary>
    Task<IReadOnlyList<DeadLetter>> ReadDeadLettersAsync(AccountId account, int max, CancellationToken cancellationToken);
}
