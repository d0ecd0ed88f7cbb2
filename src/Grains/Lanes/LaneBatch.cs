using System.Collections.Immutable;
using Hearth.Contracts.Entities;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Storage.Work;

namespace Hearth.Grains.Lanes;

/// <summary>One taken item of a lane on its way: what is to be written for its entity, and how that went.</summary>
internal sealed class LaneBatch(TakenWork taken, PrepareAnswer prepared)
{
    /// <summary>The taken item.</summary>
    public TakenWork Taken { get; } = taken;

    /// <summary>The entity.</summary>
    public EntityId Entity { get; } = new(taken.Item.Key);

    /// <summary>
    /// What is to be written. When the item was taken before, nobody may know what came of it: a creation that was done then must
    /// not be repeated over what people have done to the record since.
    /// </summary>
    public ImmutableArray<RecordWrite> Writes { get; set; } = taken.Attempts == 0
        ? prepared.Writes
        : [.. prepared.Writes.Select(write => write with { VerifyFirst = write.VerifyFirst || write.Kind is WriteKind.Create })];

    /// <summary>
    /// The revision up to which the item is done: what the writes show, and at least what was taken, because the entity has caught
    /// up with that. A row whose state is gone would otherwise come back for ever.
    /// </summary>
    public long Revision { get; } = Math.Max(taken.Item.Revision, prepared.Revision);

    /// <summary>Those of the writes that were answered before they were sent; they are not among <see cref="Writes"/> any more.</summary>
    public List<WriteResult> Answered { get; } = [];

    /// <summary>How it went.</summary>
    public List<WriteResult> Results { get; } = [];

    /// <summary>Answers a write that is not to be sent.</summary>
    public void Answer(RecordWrite write, WriteOutcome outcome)
    {
        Writes = Writes.Remove(write);
        Answered.Add(new WriteResult(write, outcome));
    }

    /// <summary>Why the item cannot be done now, or null.</summary>
    public string? WaitsBecause { get; set; }

    /// <summary>The key of the record that the item waits for, where nothing failed and another lane or a feed brings it; otherwise null.</summary>
    public string? WaitsFor { get; set; }

    /// <summary>The earliest next attempt that a vendor asked for (UTC).</summary>
    public DateTimeOffset? NotBefore { get; set; }
}
