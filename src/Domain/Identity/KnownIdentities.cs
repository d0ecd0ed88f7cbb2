using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>What the index says about the records and keys of a batch.</summary>
/// <param name="Links">The entities of records that are linked already.</param>
/// <param name="Holders">The entities that hold each key.</param>
/// <param name="Customers">For each candidate entity: the connections in which it already has a customer.</param>
public sealed record KnownIdentities(
    IReadOnlyDictionary<RecordRef, EntityId> Links,
    IReadOnlyDictionary<MatchKey, ImmutableArray<EntityId>> Holders,
    IReadOnlySet<(EntityId Entity, ConnectionId Connection)> Customers);
