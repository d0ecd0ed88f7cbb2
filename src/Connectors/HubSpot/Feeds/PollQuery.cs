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
    public static SearchRequest Next(PollCursor cursor, RecordMapping mapping, MappingContext context) => cursor.TiedAt is { } tied
        ? Query(
            mapping, context, RecordId,
            new SearchFilter(mapping.ModifiedProperty, "EQ", tied.ToString()),
            new SearchFilter(RecordId, "GT", cursor.TiedAfter.ToString()))
        : Query(mapping, context, mapping.ModifiedProperty, new SearchFilter(mapping.ModifiedProperty, "GTE", cursor.From.ToString()));

    /// <summary>Makes the search whose total is the number of our records.</summary>
    public static SearchRequest Count(RecordMapping mapping, MappingContext context)
    {
        ImmutableArray<SearchFilter> filters = [.. OursOnly(mapping, context)];
        return new SearchRequest(filters.IsEmpty ? [] : [new SearchFilterGroup(filters)], [], [mapping.ModifiedProperty], 1);
    }

    private static SearchRequest Query(RecordMapping mapping, MappingContext context, string sort, params ReadOnlySpan<SearchFilter> filters)
    {
        ImmutableArray<SearchFilter> all = [.. filters, .. OursOnly(mapping, context)];
        return new SearchRequest(
            [new SearchFilterGroup(all)], [new SearchSort(sort, Ascending)], mapping.RequestedProperties, HubSpotLimits.SearchPage);
    }

    // The sales team's own deals can outnumber ours by far: they are left out where it costs nothing.
    private static IEnumerable<SearchFilter> OursOnly(RecordMapping mapping, MappingContext context) =>
        mapping == DealMapping.Table && context.Stages is { } stages
            ? [new SearchFilter(DealProperty.Pipeline, "EQ", stages.PipelineId), new SearchFilter(DealProperty.HearthJobId, "HAS_PROPERTY")]
            : [];
}
