using System.Collections.Immutable;
using Hearth.Contracts.Changes;
using Hearth.Contracts.Status;
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
[GenerateSerializer, Immutable, Alias("hearth.observe-answer")]
public sealed record ObserveAnswer(
    [property: Id(0)] SyncCounters Counters,
    [property: Id(1)] ImmutableArray<AcceptedChange> Changes,
    [property: Id(2)] ImmutableArray<RecordRef> NeedsEvidence,
    [property: Id(3)] ImmutableArray<string> Lanes,
    [property: Id(6)] ImmutableArray<IdentityTrait> Shown,
    [property: Id(7)] ImmutableArray<IdentityTrait> Hidden,
    [property: Id(5)] ImmutableArray<RecordRef> LinkedRecords);
