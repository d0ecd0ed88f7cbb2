using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>The ids of one kind of entity as a range of an ordered index: they start with the kind's prefix.</summary>
internal readonly record struct EntityKindRange(string From, string Before)
{
    public static EntityKindRange Of(EntityKind kind)
    {
        var prefix = EntityId.Create(kind, "").Value;
        return new EntityKindRange(prefix, prefix[..^1] + (char)(prefix[^1] + 1));
    }
}
