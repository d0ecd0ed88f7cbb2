using System.Collections.Immutable;
using Hearth.Contracts.Changes;
using Hearth.Contracts.Status;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>What came of an observation.</summary>
/// <param name="Counters">What was decided, in numbers.</param>
/// <param name="Changes">The accepted field changes.</param>
/// <param name="NeedsEvidence">Records that should be read again with certain times before anything is decided.</param>
/// <param name="Lanes">The lanes that have something to write now.</param>
[GenerateSerializer, Immutable, Alias("hearth.observe-answer")]
public sealed record ObserveAnswer(
    [property: Id(0)] SyncCounters Counters,
    [property: Id(1)] ImmutableArray<AcceptedChange> Changes,
    [property: Id(2)] ImmutableArray<RecordRef> NeedsEvidence,
    [property: Id(3)] ImmutableArray<string> Lanes);
