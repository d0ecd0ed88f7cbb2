using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>An entity that holds a match key.</summary>
public readonly record struct KeyHolder(MatchKey Key, EntityId Entity);
