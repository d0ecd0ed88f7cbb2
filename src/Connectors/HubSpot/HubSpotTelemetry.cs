using System.Diagnostics.Metrics;

namespace Hearth.Connectors.HubSpot;

/// <summary>What the connector counts.</summary>
internal static class HubSpotTelemetry
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Hearth.Connectors.HubSpot";

    private const string NoAnswer = "none";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(
        "hearth.hubspot.calls", "{call}",
        "Answered attempts of calls to HubSpot, and calls that got no answer, by connection, operation and status.");

    private static readonly Counter<long> Halvings = Meter.CreateCounter<long>(
        "hearth.hubspot.halvings", "{batch}",
        "Batches that were split because one of their records was refused, by connection and operation.");

    /// <summary>Counts an attempt; a null status means that there was no answer.</summary>
    public static void Called(string connection, string operation, int? status) => Calls.Add(
        1, new("connection", connection), new("operation", operation), new("status", status?.ToString() ?? NoAnswer));

    /// <summary>Counts a batch that had to be split.</summary>
    public static void Halved(string connection, string operation) =>
        Halvings.Add(1, new("connection", connection), new KeyValuePair<string, object?>("operation", operation));
}
