using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>What was seen of an entity's records.</summary>
/// <param name="Observations">In the order in which they were read.</param>
/// <param name="Priority">How soon the writes that follow should go out: 0 interactive, 5 ordinary, 9 backfill.</param>
/// <param name="Again">
/// True when the same may have been shown before to a caller that did not live to hear the answer: keys and records are then
/// named although they are not new.
/// </param>
/// <param name="Hold">Holds the entity if these are its first records: it is held before anything can be written. Null for none.</param>
/// <param name="Through">The household that sent the observations on to this one, or null.</param>
[GenerateSerializer, Immutable, Alias("hearth.observe-request")]
public sealed record ObserveRequest(
    [property: Id(0)] ImmutableArray<Observation> Observations,
    [property: Id(1)] int Priority,
    [property: Id(2)] bool Again = false,
    [property: Id(3)] Hold? Hold = null,
    [property: Id(4)] EntityId? Through = null)
{
    /// <summary>The observed contact methods that hang on customers of other households, each with the household of its customer.</summary>
    [Id(5)]
    public ImmutableArray<MovedRecord> Homes { get; init; } = [];
}
