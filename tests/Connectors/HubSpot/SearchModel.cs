using System.Runtime.InteropServices;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.HubSpot.Feeds;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;

namespace Hearth.Tests.Connectors.HubSpot;

/// <summary>HubSpot's search as a poll needs it, over contacts of which only what it searches by is known.</summary>
internal static class SearchModel
{
    private static readonly RecordMapping Mapping = ContactMapping.Table;
    private static readonly MappingContext Context = new("US", null);

    /// <summary>A poll's next page, of at most this many rows.</summary>
    public static PollPage Next(PollCursor cursor, IEnumerable<IndexedContact> contacts, int max)
    {
        var request = PollQuery.Next(cursor, Mapping, Context);
        var matches = contacts.Where(contact => request.FilterGroups.Any(group => group.Filters.All(filter => Matches(contact, filter))));
        // HubSpot promises no order among equals; the opposite of the order by id shows who relies on one.
        var sorted = request.Sorts.Single().PropertyName == Mapping.ModifiedProperty
            ? matches.OrderBy(contact => contact.ModifiedAt).ThenByDescending(contact => contact.Id).ToList()
            : matches.OrderBy(contact => contact.Id).ToList();
        return new PollPage([.. sorted.Take(max).Select(contact => new PollRow(contact.ModifiedAt, contact.Id))], sorted.Count, max);
    }

    private static bool Matches(IndexedContact contact, SearchFilter filter)
    {
        var held = filter.PropertyName switch
        {
            WriteStamp.Property => contact.WrittenAt,
            ContactProperty.Modified => contact.ModifiedAt,
            _ => contact.Id,
        };
        return filter.Operator switch
        {
            "EQ" => held == long.Parse(filter.Value!),
            "GT" => held > long.Parse(filter.Value!),
            "GTE" => held >= long.Parse(filter.Value!),
            "LT" => held < long.Parse(filter.Value!),
            "LTE" => held <= long.Parse(filter.Value!),
            "NOT_HAS_PROPERTY" => held is null,
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Operator, "The model does not know this operator."),
        };
    }
}

/// <summary>A contact as the index holds it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IndexedContact(long Id, long ModifiedAt, long? WrittenAt = null);
