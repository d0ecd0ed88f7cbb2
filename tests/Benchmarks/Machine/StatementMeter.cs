using System.Diagnostics.Metrics;

namespace Hearth.Benchmarks.Machine;

/// <summary>Counts what this process asks PostgreSQL, by Npgsql's own measurements.</summary>
internal sealed class StatementMeter : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _statements;
    private long _read;
    private long _written;

    /// <summary>Counts from now on.</summary>
    public StatementMeter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Npgsql")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Count(instrument, 1));
        _listener.SetMeasurementEventCallback<long>((instrument, bytes, _, _) => Count(instrument, bytes));
        _listener.Start();
    }

    /// <summary>Statements, and the bytes of their answers and of themselves.</summary>
    public (long Statements, long Read, long Written) Read() => (Interlocked.Read(ref _statements), Interlocked.Read(ref _read), Interlocked.Read(ref _written));

    public void Dispose() => _listener.Dispose();

    private void Count(Instrument instrument, long amount)
    {
        switch (instrument.Name)
        {
            case "db.client.operation.duration":
                Interlocked.Add(ref _statements, amount);
                break;
            case "db.client.operation.npgsql.bytes_read":
                Interlocked.Add(ref _read, amount);
                break;
            case "db.client.operation.npgsql.bytes_written":
                Interlocked.Add(ref _written, amount);
                break;
        }
    }
}
