using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>Asks for the writes of one lane.</summary>
/// <param name="Connection">The connection that the lane serves.</param>
/// <param name="Lane">The lane's record type, for example <c>contact</c>.</param>
[GenerateSerializer, Immutable, Alias("hearth.prepare-request")]
public sealed record PrepareRequest([property: Id(0)] ConnectionId Connection, [property: Id(1)] string Lane);
