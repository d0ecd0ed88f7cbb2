using Hearth.Domain.Changes;
using Hearth.Domain.Identity.Names;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>
/// Recognizes the names that an office gives to records before it merges them or stops using them, as in <c>DUPLICATE - Ann Lee</c>.
/// Such a name is no name: it is held, and loses against any other when households are merged.
/// </summary>
public static class NameMark
{
    /// <summary>The id of the hold that a marked record puts on its household.</summary>
    public static string HoldId(RecordRef record) => $"mark {record}";

    /// <summary>True when a name carries a mark: see <see cref="PartyName.IsMarked"/>.</summary>
    public static bool IsMarked(FieldValue name) => PartyName.Parse(name.Text, isCommercial: null).IsMarked;

    /// <summary>The entity held while a customer of it is marked, and free of that hold when it is marked no more or is gone.</summary>
    internal static Entity Hold(Entity entity, Observation seen)
    {
        if (seen.Record.Type != RecordType.Customer || entity.FindLink(seen.Record) is not { } link)
        {
            return entity;
        }

        return link.IsLive && link.ShadowOf(FieldName.HouseholdName) is { } name && IsMarked(name.Value)
            ? entity.With(new Hold(HoldReason.Marked, HoldId(seen.Record)))
            : entity.Without(HoldId(seen.Record));
    }
}
