using System.Collections.Immutable;
using Hearth.Domain.Changes;

namespace Hearth.Contracts.Entities;

/// <summary>The writes of one lane.</summary>
/// <param name="Writes">Empty when nothing is pending any more.</param>
/// <param name="Revision">The stored revision of the entity that the writes show; outbox rows up to it are done with them.</param>
[GenerateSerializer, Immutable, Alias("hearth.prepare-answer")]
public sealed record PrepareAnswer([property: Id(0)] ImmutableArray<RecordWrite> Writes, [property: Id(1)] long Revision);
