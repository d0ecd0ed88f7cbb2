using Hearth.Contracts;
using Hearth.Contracts.Work;
using Hearth.Domain.Values;
using Hearth.Storage.Work;

namespace Hearth.Api.Webhooks;

/// <summary>Makes webhook events durable and tells the inboxes about them. An event is answered only after this returned.</summary>
internal sealed class InboxWriter(IWorkSets work, IGrainFactory grains, TimeProvider time, ILogger<InboxWriter> logger)
{
    private const int InteractivePriority = 0;
    private const string MalformedClass = "malformed";
    private const string MisdirectedClass = "misdirected";

    /// <summary>
    /// Stores what can be read in the inbox of the connection that an event names, and everything else as dead letters of the
    /// connection that was called. Idempotent.
    /// </summary>
    public async Task<WebhookReceipt> StoreAsync(
        AccountId account,
        ConnectionId called,
        IReadOnlyDictionary<long, ConnectionId> connections,
        IReadOnlyList<EventReading> readings,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var items = new Dictionary<(string Lane, string Key), WorkItem>();
        var letters = new Dictionary<string, DeadLetter>();
        var own = 0;
        foreach (var reading in readings)
        {
            switch (reading)
            {
                case EventReading.Readable { Json.Length: > WorkLimits.PayloadBytesMax } large:
                    Bury(MalformedClass, $"The event is longer than {WorkLimits.PayloadBytesMax} bytes.", large.Json);
                    break;
                case EventReading.Readable readable when connections.TryGetValue(readable.Source, out var connection):
                    var lane = GrainKeys.InboxLane(account, connection);
                    items[(lane, readable.Key)] = new WorkItem(lane, readable.Key, 0, InteractivePriority, now, readable.Json);
                    break;
                case EventReading.Readable readable:
                    Bury(MisdirectedClass, $"No connection of the account belongs to {readable.Source}.", readable.Json);
                    break;
                case EventReading.Own:
                    own++;
                    break;
                case EventReading.Malformed malformed:
                    Bury(MalformedClass, malformed.Reason, malformed.Bytes);
                    break;
            }
        }

        await WriteAsync([.. items.Values], [.. letters.Values], cancellationToken);
        if (letters.Count > 0)
        {
            Log.WebhookDeadLettered(logger, letters.Count, account.Value, called.Value);
        }

        await NudgeAsync(items.Keys.Select(key => key.Lane).Distinct());
        return new WebhookReceipt(items.Count, letters.Count, own);

        void Bury(string errorClass, string reason, ReadOnlyMemory<byte> bytes)
        {
            var key = DedupeKey.Hash(bytes.Span);
            var cut = bytes.Length > WorkLimits.PayloadBytesMax;
            var error = cut ? $"{reason} Only its first {WorkLimits.PayloadBytesMax} of {bytes.Length} bytes are kept." : reason;
            letters[key] = new DeadLetter(
                WorkSet.Inbox, GrainKeys.InboxLane(account, called), key, 0, errorClass, error, now, cut ? bytes[..WorkLimits.PayloadBytesMax] : bytes);
        }
    }

    private async Task WriteAsync(IReadOnlyList<WorkItem> items, IReadOnlyList<DeadLetter> letters, CancellationToken cancellationToken)
    {
        foreach (var batch in items.Chunk(WorkLimits.BatchMax))
        {
            await work.AddAsync(WorkSet.Inbox, batch, cancellationToken);
        }

        foreach (var batch in letters.Chunk(WorkLimits.BatchMax))
        {
            await work.AddDeadLettersAsync(batch, cancellationToken);
        }
    }

    private async Task NudgeAsync(IEnumerable<string> inboxes)
    {
        foreach (var inbox in inboxes)
        {
            try
            {
                await grains.GetGrain<IInboxGrain>(inbox).NudgeAsync();
            }
            catch (OrleansException problem)
            {
                // The events are stored, so the vendor gets its answer; the inbox looks by itself now and then.
                Log.NudgeFailed(logger, inbox, problem);
            }
        }
    }
}
