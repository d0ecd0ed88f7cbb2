using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hearth.Storage;

/// <summary>The instruments of the meter <c>Hearth.Storage</c>.</summary>
public sealed class StorageTelemetry
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Hearth.Storage";

    private readonly Histogram<int> _batchSize;
    private readonly Histogram<double> _batchDuration;
    private readonly Histogram<double> _writeDuration;
    private readonly Histogram<int> _groupSize;
    private readonly Counter<long> _conflicts;

    /// <summary>Creates the instruments.</summary>
    public StorageTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _batchSize = meter.CreateHistogram<int>("hearth.storage.batch.size", "{entity}", "Entities in one statement.");
        _batchDuration = meter.CreateHistogram<double>("hearth.storage.batch.duration", "s", "One statement with its commit.");
        _writeDuration = meter.CreateHistogram<double>("hearth.storage.write.duration", "s", "An entity's write, from its queueing to its answer.");
        _groupSize = meter.CreateHistogram<int>("hearth.storage.sqlite.group.size", "{write}", "Writes in one SQLite commit.");
        _conflicts = meter.CreateCounter<long>("hearth.storage.conflicts", "{write}", "Entity writes that lost the race for a version.");
    }

    internal void RecordBatch(string operation, int size, TimeSpan duration)
    {
        var tag = new KeyValuePair<string, object?>("operation", operation);
        _batchSize.Record(size, tag);
        _batchDuration.Record(duration.TotalSeconds, tag);
    }

    internal void RecordWrite(long queuedAt) => _writeDuration.Record(Stopwatch.GetElapsedTime(queuedAt).TotalSeconds);

    internal void RecordGroup(int writes) => _groupSize.Record(writes);

    internal void RecordConflict() => _conflicts.Add(1);
}
