using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>Asks an entity to forget a person.</summary>
/// <param name="Record">The record that its vendor erased for privacy.</param>
/// <param name="At">When it did (UTC).</param>
/// <param name="Salt">The account's salt for the marks of emails and phones.</param>
/// <param name="Household">For a household that was folded into another one: the one that has the record; otherwise null.</param>
/// <param name="Part">The person's part in that other household.</param>
[GenerateSerializer, Immutable, Alias("hearth.erase-request")]
public sealed record EraseRequest(
    [property: Id(0)] RecordRef Record,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Salt,
    [property: Id(3)] EntityId? Household = null,
    [property: Id(4)] string? Part = null);
