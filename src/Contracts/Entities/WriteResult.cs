using Hearth.Domain.Changes;

namespace Hearth.Contracts.Entities;

/// <summary>A write and what came of it.</summary>
[GenerateSerializer, Immutable, Alias("hearth.write-result")]
public sealed record WriteResult([property: Id(0)] RecordWrite Write, [property: Id(1)] WriteOutcome Outcome);
