using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hearth.Sandbox.Faults;

/// <summary>
/// What callers of a vendor's API did: calls by route, writes by record and property, creations and refusals. Safe to use from
/// many threads. What people and the generator do in the vendor's own screens is not counted.
/// </summary>
public sealed class CallCounters
{
    /// <summary>How many written properties are told apart; those beyond are counted in the totals only.</summary>
    public const int MaximumTallies = 3_000_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Method, string Route), long> _calls = [];
    private readonly Dictionary<string, long> _created = [];
    private readonly Dictionary<(string ObjectType, string Id, string Property), Tally> _writes = [];
    private long _rateLimited;
    private long _propertyWrites;
    private long _unchangedWrites;
    private long _unchangedRecordWrites;

    /// <summary>Counts one call.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route's template, not the path: ids would make every call its own row.</param>
    public void Call(string method, string route)
    {
        lock (_gate)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_calls, (method, route), out _)++;
        }
    }

    /// <summary>Counts one call that the limits refused.</summary>
    public void RateLimited() => Interlocked.Increment(ref _rateLimited);

    /// <summary>Counts one record created through the API.</summary>
    public void Created(string objectType)
    {
        lock (_gate)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_created, objectType, out _)++;
        }
    }

    /// <summary>Counts one property written through the API, whether or not that changed it.</summary>
    public void Write(string objectType, string id, string property, string? value, bool changed)
    {
        lock (_gate)
        {
            _propertyWrites++;
            _unchangedWrites += changed ? 0 : 1;
            if (_writes.Count >= MaximumTallies && !_writes.ContainsKey((objectType, id, property)))
            {
                return;
            }

            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_writes, (objectType, id, property), out _);
            tally.Writes++;
            tally.Changes += changed ? 1 : 0;
            tally.LastValueHash = Hash(value);
        }
    }

    /// <summary>Counts one record that was written through the API without anything changing.</summary>
    public void UnchangedRecord() => Interlocked.Increment(ref _unchangedRecordWrites);

    /// <summary>Starts all counters again from zero.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _calls.Clear();
            _created.Clear();
            _writes.Clear();
            _rateLimited = _propertyWrites = _unchangedWrites = _unchangedRecordWrites = 0;
        }
    }

    /// <summary>The counters now.</summary>
    /// <param name="includeWrites">Whether to list every written property, which may be very many.</param>
    public CounterSnapshot Snapshot(bool includeWrites)
    {
        lock (_gate)
        {
            return new CounterSnapshot
            {
                Calls = _calls.ToDictionary(call => $"{call.Key.Method} {call.Key.Route}", call => call.Value),
                TotalCalls = _calls.Values.Sum(),
                RateLimited = Interlocked.Read(ref _rateLimited),
                Created = new Dictionary<string, long>(_created),
                PropertyWrites = _propertyWrites,
                UnchangedWrites = _unchangedWrites,
                UnchangedRecordWrites = Interlocked.Read(ref _unchangedRecordWrites),
                Writes = includeWrites ? [.. _writes.Select(write => Describe(write.Key, write.Value))] : [],
            };
        }
    }

    private static WriteTally Describe((string ObjectType, string Id, string Property) key, Tally tally) =>
        new(key.ObjectType, key.Id, key.Property, tally.Writes, tally.Changes, tally.LastValueHash.ToString("x16"));

    private static ulong Hash(string? value)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(value ?? string.Empty), digest);
        return BinaryPrimitives.ReadUInt64BigEndian(digest);
    }

    [StructLayout(LayoutKind.Auto)]
    private record struct Tally(int Writes, int Changes, ulong LastValueHash);
}
