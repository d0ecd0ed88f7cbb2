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

    /// <summary>The entity held while a customer or contact of it is marked, and free of that hold when it is marked no more or is gone.</summary>
    internal static Entity Hold(Entity entity, Observation seen)
    {
        if (seen.Record.Type is not (RecordType.Customer or RecordType.Contact) || entity.FindLink(seen.Record) is not { } link)
        {
            return entity;
        }

        return link.IsLive && IsMarked(link)
            ? entity.With(new Hold(HoldReason.Marked, HoldId(seen.Record)))
            : entity.Without(HoldId(seen.Record));
    }

    /// <summary>By the name under which its system shows it: a contact carries its household's name only because it was told.</summary>
    private static bool IsMarked(Link link) => link.Record.Type == RecordType.Customer
        ? IsMarked(Held(link, FieldName.HouseholdName))
        : PartyName.Of(Held(link, FieldName.PersonFirstName).Text, Held(link, FieldName.PersonLastName).Text).IsMarked;

    private static FieldValue Held(Link link, string field) => link.ShadowOf(field)?.Value ?? FieldValue.Empty;
}
