using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Mapping;

namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>The names of feeds and sweeps, which are parts of stored cursors' keys.</summary>
internal static class FeedNames
{
    private const string SweepSuffix = "-sweep";

    /// <summary>The polls, parents first.</summary>
    public static ImmutableArray<FeedDefinition> Polls(HubSpotConnection options) =>
        [.. RecordMappings.All.Select((mapping, place) =>
            new FeedDefinition(mapping.Objects, mapping.Type, options.PollInterval, options.SearchLag, place))];

    /// <summary>The sweeps, parents first. A list shows a change at once.</summary>
    public static ImmutableArray<FeedDefinition> Sweeps(HubSpotConnection options) =>
        [.. RecordMappings.All.Select((mapping, place) =>
            new FeedDefinition(mapping.Objects + SweepSuffix, mapping.Type, HubSpotLimits.SweepInterval, TimeSpan.Zero, place))];

    /// <summary>The table of a feed or sweep, and which of the two it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such feed.</exception>
    public static (RecordMapping Mapping, bool IsSweep) Find(string feed)
    {
        var isSweep = feed.EndsWith(SweepSuffix, StringComparison.Ordinal);
        var objects = isSweep ? feed[..^SweepSuffix.Length] : feed;
        var mapping = RecordMappings.All.FirstOrDefault(candidate => candidate.Objects == objects)
            ?? throw new ArgumentOutOfRangeException(nameof(feed), feed, "HubSpot has no such feed.");
        return (mapping, isSweep);
    }
}
