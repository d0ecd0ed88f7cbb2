using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>A record that is another household's by now: nothing was decided about it, it is to be shown there.</summary>
/// <param name="Record">The record.</param>
/// <param name="To">The household.</param>
[GenerateSerializer, Immutable, Alias("hearth.moved-record")]
public sealed record MovedRecord([property: Id(0)] RecordRef Record, [property: Id(1)] EntityId To);
