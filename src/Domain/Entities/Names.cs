using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Finds parts by the names that they have, or had in other households.</summary>
public static class Names
{
    /// <summary>The part that a record itself names, or null when it names none.</summary>
    public static string? PartOf(Entity entity, StoredIdentity? stored) =>
        stored?.Part is { } part ? PartOf(entity, stored.Entity ?? entity.Id, part) : null;

    /// <summary>The id that a part of a household has here; its id there where nothing else is known.</summary>
    public static string PartOf(Entity entity, EntityId household, string part) => Known(entity, household, part) ?? part;

    /// <summary>
    /// A write that another household began, in the words of this one. The other's versions mean nothing here: only a value that is agreed
    /// here has one.
    /// </summary>
    internal static RecordWrite Here(Entity entity, RecordWrite write)
    {
        if (write.Entity == entity.Id)
        {
            return write;
        }

        // A contact method is made for whom its customer shows: where both halves of a household have them, no name tells who that is here.
        var shown = write is { Id: null, Parent: { } customer } ? entity.FindLink(customer)?.Part : null;
        var id = Known(entity, write.Entity, write.Part) ?? shown ?? write.Part;
        return write with { Part = id, Fields = [.. write.Fields.Select(field => field with { Version = VersionHere(field) })] };

        long VersionHere(FieldToWrite field) =>
            (RecordShape.IsRootField(field.Field) ? entity.Root : entity.FindPart(id))?.CellOf(field.Field) is { } cell && cell.Value == field.Value
                ? cell.Version
                : 0;
    }

    private static string? Known(Entity entity, EntityId household, string part) =>
        entity.Names.FirstOrDefault(name => name.Name.Entity == household && name.Name.Part == part)?.Here;
}
