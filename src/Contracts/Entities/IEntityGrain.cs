using System.Collections.Immutable;
using Hearth.Domain.Entities;

namespace Hearth.Contracts.Entities;

/// <summary>
/// What a household and a job have in common. Every change of an entity goes through here, one at a time; a call returns only
/// when the change and its outbox rows are stored.
/// </summary>
[Alias("hearth.entity")]
public interface IEntityGrain : IEntityViews
{
    /// <summary>Reconciles what was seen of some of its records, in order. Repeating a call changes nothing.</summary>
    [Alias("observe")]
    Task<ObserveAnswer> ObserveAsync(ObserveRequest request);

    /// <summary>The writes that a lane should do for this entity now. They are remembered as in flight.</summary>
    [Alias("prepare")]
    Task<PrepareAnswer> PrepareAsync(PrepareRequest request);

    /// <summary>Tells how prepared writes went.</summary>
    [Alias("confirm")]
    Task<ConfirmAnswer> ConfirmAsync(ConfirmRequest request);

    /// <summary>Holds the entity back from writing, as the hold's reason says. Idempotent; a hold of the same id is replaced.</summary>
    [Alias("hold")]
    Task HoldAsync(Hold hold);

    /// <summary>Ends a hold. Answers with the lanes that have something to write now. Idempotent; an unknown id does nothing.</summary>
    [Alias("release")]
    Task<ImmutableArray<string>> ReleaseAsync(string holdId);

    /// <summary>
    /// Reads what is stored, where this activation knows only something older: for a while there may be two, and the other one
    /// was the writer.
    /// </summary>
    /// <param name="revision">A revision that is known to have been stored.</param>
    [Alias("catch-up")]
    Task CatchUpAsync(long revision);

    /// <summary>
    /// Forgets the person of a record for good: see <c>docs/privacy.md</c>. Idempotent: asking again gives the same marks.
    /// </summary>
    [Alias("erase")]
    Task<EraseAnswer> EraseAsync(EraseRequest request);

    /// <summary>What lists and searches show of it, or null when it was never stored or has no records.</summary>
    [Alias("summary")]
    Task<EntitySummary?> GetSummaryAsync();

    /// <summary>
    /// Takes up an opt-out that was made before an erasure by somebody with the same email or phone. Idempotent: what is said of it
    /// afterwards stands.
    /// </summary>
    [Alias("opt-out")]
    Task OptOutAsync(DateTimeOffset since);
}
