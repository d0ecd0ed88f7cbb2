using System.Diagnostics.Metrics;

namespace Hearth.Api;

/// <summary>The instruments of the meter <c>Hearth.Api</c>.</summary>
public sealed class ApiTelemetry
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Hearth.Api";

    private readonly Counter<long> _accepted;
    private readonly Counter<long> _deadLettered;
    private readonly Counter<long> _own;
    private readonly Counter<long> _rejected;

    /// <summary>Creates the instruments.</summary>
    public ApiTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _accepted = meter.CreateCounter<long>("hearth.webhooks.accepted", "{event}", "Webhook events stored in the inbox.");
        _deadLettered = meter.CreateCounter<long>("hearth.webhooks.dead_lettered", "{event}", "Webhook events that could not be read.");
        _own = meter.CreateCounter<long>("hearth.webhooks.own", "{event}", "Webhook events of Hearth's own changes, which are not stored.");
        _rejected = meter.CreateCounter<long>("hearth.webhooks.rejected", "{request}", "Webhook requests that were refused, by reason.");
    }

    internal void RecordStored(string system, Webhooks.WebhookReceipt receipt)
    {
        var tag = new KeyValuePair<string, object?>("system", system);
        _accepted.Add(receipt.Accepted, tag);
        _own.Add(receipt.Own, tag);
        if (receipt.DeadLettered > 0)
        {
            _deadLettered.Add(receipt.DeadLettered, tag);
        }
    }

    internal void RecordRejected(string system, string reason) =>
        _rejected.Add(1, new KeyValuePair<string, object?>("system", system), new KeyValuePair<string, object?>("reason", reason));
}
