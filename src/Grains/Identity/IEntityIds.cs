using Hearth.Domain.Values;

namespace Hearth.Grains.Identity;

/// <summary>Makes ids of new entities.</summary>
public interface IEntityIds
{
    /// <summary>An id that was never given before.</summary>
    EntityId Next(EntityKind kind);
}
