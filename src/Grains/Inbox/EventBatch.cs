using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>Sorts a batch of events by what must be done about them.</summary>
internal sealed class EventBatch
{
    private readonly Dictionary<string, RecordRef> _records = [];
    private readonly Dictionary<RecordRef, List<Observation>> _hints = [];
    private readonly HashSet<RecordRef> _unread = [];

    /// <summary>Records that are gone, with the time at which they went.</summary>
    public List<(RecordRef Record, DateTimeOffset At)> Gone { get; } = [];

    /// <summary>Records whose people are to be forgotten, with the time at which their vendor forgot them.</summary>
    public Dictionary<RecordRef, DateTimeOffset> Erased { get; } = [];

    /// <summary>Events that are none, by their keys.</summary>
    public Dictionary<string, Setback> Malformed { get; } = [];

    /// <summary>Records that must be read.</summary>
    public IEnumerable<RecordRef> Unread => _unread;

    /// <summary>
    /// What events say of records, which need not be read unless this is news to their entity. It counts also where the record is read
    /// anyway: an edit that our own write has replaced meanwhile shows in its event alone.
    /// </summary>
    public ImmutableArray<Observation> Hints => [.. _hints.Values.SelectMany(hints => hints)];

    /// <summary>The record that an event is about, where it is about one.</summary>
    public RecordRef? RecordOf(TakenWork taken) => _records.TryGetValue(taken.Item.Key, out var record) ? record : null;

    /// <summary>Takes in one event.</summary>
    public void Add(TakenWork taken, WebhookReading reading)
    {
        switch (reading)
        {
            case WebhookReading.Changed { Hint: { } hint } changed:
                _records[taken.Item.Key] = changed.Record;
                Hint(changed.Record, hint with { CanRefine = true, IsPartial = true });
                break;
            case WebhookReading.Changed changed:
                _records[taken.Item.Key] = changed.Record;
                _unread.Add(changed.Record);
                break;
            case WebhookReading.Merged merged:
                _records[taken.Item.Key] = merged.Survivor;
                _unread.Add(merged.Survivor);
                break;
            case WebhookReading.Gone gone:
                _records[taken.Item.Key] = gone.Record;
                Gone.Add((gone.Record, gone.At));
                break;
            case WebhookReading.Erased erased:
                _records[taken.Item.Key] = erased.Record;
                Erased[erased.Record] = erased.At;
                break;
            case WebhookReading.Malformed malformed:
                Malformed[taken.Item.Key] = Setback.Malformed(malformed.Reason);
                break;
            case WebhookReading.Irrelevant:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Hint(RecordRef record, Observation hint)
    {
        if (!_hints.TryGetValue(record, out var hints))
        {
            _hints[record] = hints = [];
        }

        hints.Add(hint);
    }
}
