using Hearth.Domain.Values;

namespace Hearth.Grains.Identity;

/// <summary>Ids from ULIDs: they sort by the time at which they were made.</summary>
internal sealed class UlidEntityIds(TimeProvider time) : IEntityIds
{
    /// <inheritdoc />
    public EntityId Next(EntityKind kind) => EntityId.Create(kind, Ulid.NewUlid(time.GetUtcNow()).ToString().ToLowerInvariant());
}
