using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Erasing;

/// <summary>Says what of a household is not to be known or written again, because it was erased.</summary>
public static class Concealment
{
    /// <summary>True when a part's person was erased, or all of the household was.</summary>
    public static bool IsErased(Entity entity, string part) => !entity.Erasures.IsEmpty && entity.Erasures.Any(erasure => erasure.Part is null || erasure.Part == part);

    /// <summary>True when a field of a record is not to be taken in, and not to be written to it.</summary>
    public static bool Hides(Entity entity, Link link, string field, FieldValue value) =>
        !entity.Erasures.IsEmpty && entity.Erasures.Any(erasure => Hides(erasure, link, field, value));

    /// <summary>
    /// A write that was under way while the person was erased, without what must not be remembered of it; null when nothing of it may be.
    /// </summary>
    public static RecordWrite? Visible(Entity entity, RecordWrite write)
    {
        if (entity.Erasures.IsEmpty)
        {
            return write;
        }

        var link = write.Id is null ? null : entity.FindLink(new RecordRef(write.Connection, write.Type, write.Id));
        if (entity.IsErased || (link is null && IsErased(entity, write.Part)))
        {
            return null;
        }

        var shown = link ?? new Link { Record = new(write.Connection, write.Type, ""), System = RecordShape.Of(write.Type).System, Part = write.Part };
        return write with { Fields = [.. write.Fields.Where(field => !Hides(entity, shown, field.Field, field.Value))], Tried = ImmutableArray<FieldValue>.Empty };
    }

    private static bool Hides(Erasure erasure, Link link, string field, FieldValue value) =>
        erasure.Part is null
        || link.Record == erasure.Record
        || (field == FieldName.HouseholdName && erasure.HidesName && link.System is SystemKind.ServiceTitan)
        || (link.Part == erasure.Part && !RecordShape.IsRootField(field))
        || (!erasure.Marks.IsEmpty && IdentifierMark.Of(erasure.Salt, field, value) is { } mark && erasure.Marks.Contains(mark));
}
