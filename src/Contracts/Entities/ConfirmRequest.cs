using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>Tells how writes went.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Results">Each write with its outcome.</param>
/// <param name="Through">The household that sent the results on to this one, or null.</param>
[GenerateSerializer, Immutable, Alias("hearth.confirm-request")]
public sealed record ConfirmRequest(
    [property: Id(0)] ConnectionId Connection, [property: Id(1)] ImmutableArray<WriteResult> Results, [property: Id(2)] EntityId? Through = null);
