using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;

namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>The search that reads the next page of a poll. Pure.</summary>
internal static class PollQuery
{
    private const string RecordId = "hs_object_id";
    private const string Ascending = "ASCENDING";

    /// <summary>Makes the search.</summary>
    public static SearchRequest Next(PollCursor cursor, RecordMapping mapping, MappingContext context)
    {
        ImmutableArray<SearchFilter> all = [.. Place(cursor, mapping), .. OursOnly(mapping, context)];
        return new SearchRequest(
            [.. WritesOfOthers(cursor).Select(stamp => new SearchFilterGroup([.. all, .. stamp]))],
            [new SearchSort(cursor.TiedAt is null ? mapping.ModifiedProperty : RecordId, Ascending)],
            mapping.RequestedProperties,
            HubSpotLimits.SearchPage);
    }

    /// <summary>Makes the search whose total is the number of our records.</summary>
    public static SearchRequest Count(RecordMapping mapping, MappingContext context)
    {
        ImmutableArray<SearchFilter> filters = [.. OursOnly(mapping, context)];
        return new SearchRequest(filters.IsEmpty ? [] : [new SearchFilterGroup(filters)], [], [mapping.ModifiedProperty], 1);
    }

    private static ImmutableArray<SearchFilter> Place(PollCursor cursor, RecordMapping mapping) => cursor switch
    {
        { TiedAt: { } tied } =>
        [
            new(mapping.ModifiedProperty, "EQ", tied.ToString()),
            new(RecordId, "GT", cursor.TiedAfter.ToString()),
        ],
        { Window: { } window } =>
        [
            new(mapping.ModifiedProperty, "GTE", cursor.From.ToString()),
            new(mapping.ModifiedProperty, "LTE", window.End.ToString()),
        ],
        _ => [new(mapping.ModifiedProperty, "GTE", cursor.From.ToString())],
    };

    // Search has no "not between": each alternative is a filter group of its own, and no record meets two of them.
    private static ImmutableArray<ImmutableArray<SearchFilter>> WritesOfOthers(PollCursor cursor) => cursor.Window is { } window
        ?
        [
            [new(WriteStamp.Property, "LT", (cursor.From - BulkWindow.StampMargin).ToString())],
            [new(WriteStamp.Property, "GT", (window.End + BulkWindow.StampMargin).ToString())],
            [new(WriteStamp.Property, "NOT_HAS_PROPERTY")],
        ]
        : [[]];

    // The sales team's own deals can outnumber ours by far: they are left out where it costs nothing. A deal of the pipeline without our id
    // may be one that lost it.
    private static IEnumerable<SearchFilter> OursOnly(RecordMapping mapping, MappingContext context) =>
        mapping == DealMapping.Table && context.Stages is { } stages
            ? [new SearchFilter(DealProperty.Pipeline, "EQ", stages.PipelineId)]
            : [];
}
