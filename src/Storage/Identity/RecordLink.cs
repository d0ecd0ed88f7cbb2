using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>A record and the entity it belongs to.</summary>
public readonly record struct RecordLink(RecordRef Record, EntityId Entity);
