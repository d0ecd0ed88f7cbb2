using System.Collections.Immutable;
using Hearth.Contracts.Changes;
using Hearth.Contracts.Status;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>What came of an observation.</summary>
/// <param name="Counters">What was decided, in numbers.</param>
/// <param name="Changes">The accepted field changes.</param>
/// <param name="NeedsEvidence">Records that should be read again with certain times before anything is decided.</param>
/// <param name="Lanes">The lanes that have something to write now.</param>
/// <param name="Shown">Traits by which the entity can be recognized since these changes.</param>
/// <param name="Hidden">Traits that it shows no longer.</param>
/// <param name="LinkedRecords">Records that the entity did not know before: whatever waits for them may go on.</param>
/// <param name="Moved">Records that are other households' by now, and about which nothing was decided here.</param>
/// <param name="Unions">What was seen of merges with records of other households, and of merges that were undone.</param>
/// <param name="Strays">Contact methods that are to be shown again together with the customers that they hang on, because they are those customers' households'.</param>
[GenerateSerializer, Immutable, Alias("hearth.observe-answer")]
public sealed record ObserveAnswer(
    [property: Id(0)] SyncCounters Counters,
    [property: Id(1)] ImmutableArray<AcceptedChange> Changes,
    [property: Id(2)] ImmutableArray<RecordRef> NeedsEvidence,
    [property: Id(3)] ImmutableArray<string> Lanes,
    [property: Id(8)] ImmutableArray<IdentityTrait> Shown,
    [property: Id(9)] ImmutableArray<IdentityTrait> Hidden,
    [property: Id(5)] ImmutableArray<RecordRef> LinkedRecords,
    [property: Id(6)] ImmutableArray<MovedRecord> Moved,
    [property: Id(7)] ImmutableArray<UnionHint> Unions,
    [property: Id(10)] ImmutableArray<Stray> Strays);
