using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Finds parts by the names that they have, or had in other households.</summary>
internal static class Names
{
    /// <summary>The part that a record itself names, or null when it names none.</summary>
    internal static string? PartOf(Entity entity, StoredIdentity? stored) =>
        stored?.Part is { } part ? PartOf(entity, stored.Entity ?? entity.Id, part) : null;

    /// <summary>The id that a part of a household has here; its id there where nothing else is known.</summary>
    internal static string PartOf(Entity entity, EntityId household, string part) =>
        entity.Names.FirstOrDefault(name => name.Name.Entity == household && name.Name.Part == part)?.Here ?? part;

    /// <summary>A write that another household began, in the words of this one.</summary>
    internal static RecordWrite Here(Entity entity, RecordWrite write) =>
        write.Entity == entity.Id ? write : write with { Part = PartOf(entity, write.Entity, write.Part) };
}
