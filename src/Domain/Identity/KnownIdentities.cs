using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>What the index says about the records and keys of a batch.</summary>
public sealed record KnownIdentities
{
    /// <summary>The entities of records that are linked already.</summary>
    public IReadOnlyDictionary<RecordRef, EntityId> Links { get; init; } = ImmutableDictionary<RecordRef, EntityId>.Empty;

    /// <summary>The entities that hold each key, at most <see cref="MatchKey.HoldersMax"/> and one more of each.</summary>
    public IReadOnlyDictionary<MatchKey, ImmutableArray<EntityId>> Holders { get; init; } =
        ImmutableDictionary<MatchKey, ImmutableArray<EntityId>>.Empty;

    /// <summary>What the holders are known by.</summary>
    public IReadOnlyDictionary<EntityId, IdentityProfile> Profiles { get; init; } = ImmutableDictionary<EntityId, IdentityProfile>.Empty;

    /// <summary>For each holder: the connections in which it already has a customer.</summary>
    public IReadOnlySet<(EntityId Entity, ConnectionId Connection)> Customers { get; init; } = ImmutableHashSet<(EntityId, ConnectionId)>.Empty;

    /// <summary>Those of the holders whose customer their tenant has twice, as the second of the two.</summary>
    public IReadOnlySet<EntityId> Seconds { get; init; } = ImmutableHashSet<EntityId>.Empty;

    /// <summary>Keys that a person said are to be ignored.</summary>
    public IReadOnlySet<MatchKey> Ignored { get; init; } = ImmutableHashSet<MatchKey>.Empty;
}
