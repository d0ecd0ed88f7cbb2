namespace Hearth.Sandbox.Traffic;

/// <summary>
/// What the people of the traffic changed: the newest <see cref="EntriesMax"/> fields, and counts of all of them. Safe to use from
/// many threads.
/// </summary>
public sealed class TrafficLog(TimeProvider time)
{
    /// <summary>How many entries are kept; older ones only count.</summary>
    public const int EntriesMax = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<TrafficEntry> _entries = new();
    private readonly Dictionary<TrafficKind, long> _deeds = [];
    private readonly Dictionary<TrafficSide, long> _changes = [];
    private long _number;

    /// <summary>Everything that is kept, the oldest first.</summary>
    public IReadOnlyList<TrafficEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>How often each kind of deed was done.</summary>
    public IReadOnlyDictionary<TrafficKind, long> Deeds
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<TrafficKind, long>(_deeds);
            }
        }
    }

    /// <summary>How many fields were changed on each side.</summary>
    public IReadOnlyDictionary<TrafficSide, long> Changes
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<TrafficSide, long>(_changes);
            }
        }
    }

    internal void Deed(TrafficKind kind)
    {
        lock (_gate)
        {
            _deeds[kind] = _deeds.GetValueOrDefault(kind) + 1;
        }
    }

    internal void Changed(TrafficKind kind, TrafficSide side, string objectType, string recordId, params ReadOnlySpan<string> fields)
    {
        lock (_gate)
        {
            foreach (var field in fields)
            {
                _entries.Enqueue(new TrafficEntry(++_number, time.GetUtcNow(), kind, side, objectType, recordId, field));
                if (_entries.Count > EntriesMax)
                {
                    _entries.Dequeue();
                }
            }

            _changes[side] = _changes.GetValueOrDefault(side) + fields.Length;
        }
    }
}
