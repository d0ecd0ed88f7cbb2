using System.Diagnostics.Metrics;
using Hearth.Api;

namespace Hearth.Tests.Api;

/// <summary>Sums one counter of one application from the moment it is made, by its <c>reason</c> where it has one.</summary>
internal sealed class CounterReader : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, long> _byReason = [];
    private readonly Lock _lock = new();

    public CounterReader(IMeterFactory meters, string instrument)
    {
        _listener.InstrumentPublished = (published, listener) =>
        {
            if (published.Meter.Name == ApiTelemetry.MeterName && ReferenceEquals(published.Meter.Scope, meters) && published.Name == instrument)
            {
                listener.EnableMeasurementEvents(published);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, measurement, tags, _) => Add(measurement, tags));
        _listener.Start();
    }

    public long this[string reason]
    {
        get
        {
            lock (_lock)
            {
                return _byReason.GetValueOrDefault(reason);
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(long measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var reason = "";
        foreach (var tag in tags)
        {
            reason = tag.Key == "reason" ? (string)tag.Value! : reason;
        }

        lock (_lock)
        {
            _byReason[reason] = _byReason.GetValueOrDefault(reason) + measurement;
        }
    }
}
