using System.Diagnostics.Metrics;

namespace Hearth.Connectors.ServiceTitan;

/// <summary>What the connector counts.</summary>
internal static class ServiceTitanTelemetry
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Hearth.Connectors.ServiceTitan";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(
        "hearth.servicetitan.calls", "{call}", "Answered calls to ServiceTitan, every attempt counted, by connection, operation and status.");

    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>(
        "hearth.servicetitan.tokens", "{token}", "Tokens that were fetched, by connection.");

    private static readonly Counter<long> References = Meter.CreateCounter<long>(
        "hearth.servicetitan.reference_loads", "{load}", "Readings of the names of business units, campaigns and job types, by connection.");

    /// <summary>Counts an answered attempt.</summary>
    public static void Called(string connection, string operation, int status) =>
        Calls.Add(1, new("connection", connection), new("operation", operation), new("status", status));

    /// <summary>Counts a token.</summary>
    public static void TokenFetched(string connection) => Tokens.Add(1, new KeyValuePair<string, object?>("connection", connection));

    /// <summary>Counts a reading of the reference names.</summary>
    public static void ReferencesLoaded(string connection) =>
        References.Add(1, new KeyValuePair<string, object?>("connection", connection));
}
