using System.Diagnostics;
using System.Diagnostics.Metrics;
using Hearth.Contracts.Status;
using Hearth.Domain.Values;

namespace Hearth.Grains;

/// <summary>The instruments of the meter and the activity source <c>Hearth.Grains</c>. They carry accounts and lanes, never values.</summary>
public sealed class GrainTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Hearth.Grains";

    /// <summary>Traces of feed pages, inbox batches and lane batches.</summary>
    internal static readonly ActivitySource Activities = new(Name);

    private readonly Counter<long> _decisions;
    private readonly Counter<long> _writes;
    private readonly Histogram<int> _laneBatch;

    /// <summary>Creates the instruments.</summary>
    public GrainTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _decisions = meter.CreateCounter<long>("hearth.decisions", "{decision}", "Observed values by what was decided.");
        _writes = meter.CreateCounter<long>("hearth.writes", "{record}", "Records written to a vendor by lane and outcome.");
        _laneBatch = meter.CreateHistogram<int>("hearth.lane.batch.size", "{entity}", "Entities that a lane took at once.");
    }

    internal void Decided(AccountId account, SyncCounters counters)
    {
        Add(account, "accepted", counters.Accepted);
        Add(account, "unchanged", counters.Unchanged);
        Add(account, "echo", counters.Echoes);
        Add(account, "stale", counters.Stale);
        Add(account, "refused", counters.Refused);
        Add(account, "conflict", counters.Conflicts);
    }

    internal void Written(string lane, string outcome) =>
        _writes.Add(1, new KeyValuePair<string, object?>("lane", lane), new KeyValuePair<string, object?>("outcome", outcome));

    internal void LaneTook(string lane, int entities) => _laneBatch.Record(entities, new KeyValuePair<string, object?>("lane", lane));

    private void Add(AccountId account, string kind, long count)
    {
        if (count > 0)
        {
            _decisions.Add(count, new KeyValuePair<string, object?>("account", account.Value), new KeyValuePair<string, object?>("decision", kind));
        }
    }
}
