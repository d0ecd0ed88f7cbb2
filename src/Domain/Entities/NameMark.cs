using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>
/// Recognizes the names that an office gives to records before it merges them or stops using them, as in <c>DUPLICATE - Ann Lee</c>.
/// Such a name is no name: it is held, and loses against any other when households are merged.
/// </summary>
public static class NameMark
{
    private static readonly ImmutableArray<string> Marks = ["DUPLICATE", "DUPE", "DUP", "DO NOT USE", "DON'T USE", "MERGED", "TO BE MERGED"];

    /// <summary>The id of the hold that a marked record puts on its household.</summary>
    public static string HoldId(RecordRef record) => $"mark {record}";

    /// <summary>
    /// True when a name begins or ends with a mark in capitals as a word of its own, whatever sets it off: a business may be called
    /// Duplicate Key Locksmiths.
    /// </summary>
    public static bool IsMarked(FieldValue name)
    {
        var words = string.Join(
            ' ', name.Text.Split([' ', '-', '*', '(', ')', '[', ']', ':', ',', '.', '!', '_', '/', '#'], StringSplitOptions.RemoveEmptyEntries));
        return Marks.Any(mark => string.Equals(words, mark, StringComparison.OrdinalIgnoreCase)
            || words.StartsWith(mark + " ", StringComparison.Ordinal) || words.EndsWith(" " + mark, StringComparison.Ordinal));
    }

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
