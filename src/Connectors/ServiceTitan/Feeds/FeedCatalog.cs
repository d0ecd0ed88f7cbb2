using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Feeds;

/// <summary>The exports that Hearth reads, parents before their children.</summary>
internal static class FeedCatalog
{
    private const string SweepSuffix = "-sweep";

    private static readonly ImmutableArray<(string Name, string Type)> Exports =
    [
        ("customers", RecordType.Customer),
        ("customer-contacts", RecordType.CustomerContact),
        ("locations", RecordType.Location),
        ("jobs", RecordType.Job),
        ("appointments", RecordType.Appointment),
    ];

    public static ImmutableArray<FeedDefinition> Feeds(ServiceTitanConnection options) =>
        [.. Exports.Select((export, order) => new FeedDefinition(export.Name, export.Type, options.PollInterval, options.ExportLag, order))];

    public static ImmutableArray<FeedDefinition> Sweeps(ServiceTitanConnection options) =>
    [
        .. Exports.Select((export, order) => new FeedDefinition(
            export.Name + SweepSuffix, export.Type, ServiceTitanLimits.SweepInterval, options.ExportLag, order)),
    ];

    public static bool IsSweep(string feed) => feed.EndsWith(SweepSuffix, StringComparison.Ordinal);

    /// <summary>The type of record that a feed or sweep brings.</summary>
    /// <exception cref="ArgumentException">There is no such feed.</exception>
    public static string TypeOf(string feed)
    {
        var name = IsSweep(feed) ? feed[..^SweepSuffix.Length] : feed;
        var type = Exports.FirstOrDefault(export => string.Equals(export.Name, name, StringComparison.Ordinal)).Type;
        return type ?? throw new ArgumentException($"ServiceTitan has no feed named '{feed}'.", nameof(feed));
    }
}
