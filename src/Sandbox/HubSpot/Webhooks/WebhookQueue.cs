namespace Hearth.Sandbox.HubSpot;

/// <summary>Gathers the events that subscribers are owed. It is used under the portal's lock.</summary>
internal sealed class WebhookQueue(Func<HubSpotPortalOptions> options, SubscriptionCatalog subscriptions)
{
    /// <summary>Events beyond this many are dropped and counted: a receiver that never answers must not fill the memory.</summary>
    public const int MaximumPending = 1_000_000;

    private const long FirstEventId = 1_431_776_902;

    private readonly Queue<WebhookEvent> _pending = new();
    private long _nextEventId = FirstEventId;
    private bool _isSilent;
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count => _pending.Count;

    public long Overflowed { get; private set; }

    /// <summary>Completes when an event is waiting.</summary>
    public Task Arrival => _arrival.Task;

    /// <summary>Keeps nothing until the answer is disposed.</summary>
    public IDisposable Silence()
    {
        _isSilent = true;
        return new Silencing(this);
    }

    /// <summary>Drops what is waiting, and wakes who waits on this queue: another one takes its place.</summary>
    public void Abandon()
    {
        _pending.Clear();
        _arrival.TrySetResult();
    }

    public IReadOnlyList<WebhookEvent> Take(int most)
    {
        var taken = new List<WebhookEvent>(Math.Min(most, _pending.Count));
        while (taken.Count < most && _pending.TryDequeue(out var next))
        {
            taken.Add(next);
        }

        if (_pending.Count == 0 && _arrival.Task.IsCompleted)
        {
            _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return taken;
    }

    public void Created(CrmRecord record, ChangeOrigin origin, long now) => Add(
        record.Type, "creation", null, record.Id, origin, now, template => template with { ChangeFlag = "CREATED" });

    public void Deleted(CrmObjectType type, long id, ChangeOrigin origin, long now) => Add(
        type, "deletion", null, id, origin, now, template => template with { ChangeFlag = "DELETED" });

    public void PropertyChanged(CrmRecord record, PropertyDefinition property, string value, ChangeOrigin origin, long now)
    {
        // Events carry dates as milliseconds whatever form the API takes and gives.
        var sent = property.Type is "date" or "datetime" && value.Length > 0 ? Timestamps.Parse(value)?.ToString() : value;
        Add(record.Type, "propertyChange", property, record.Id, origin, now, template => template with { PropertyName = property.Name, PropertyValue = sent });
    }

    public void Merged(CrmObjectType type, MergeEvent merge, ChangeOrigin origin, long now) => Add(
        type, "merge", null, merge.PrimaryObjectId, origin, now, template => template with { Merge = merge });

    public void ErasedForPrivacy(CrmObjectType type, long id, ChangeOrigin origin, long now) => Add(
        type, "privacyDeletion", null, id, origin, now, template => template);

    public void AssociationChanged(CrmRecord from, CrmRecord to, bool isPrimary, bool removed, ChangeOrigin origin, long now) => Add(
        from.Type,
        "associationChange",
        null,
        from.Id,
        origin,
        now,
        template => template with { Association = new AssociationEvent(from.Type, from.Id, to.Type, to.Id, removed, isPrimary) });

    private void Add(
        CrmObjectType type, string happening, PropertyDefinition? property, long id, ChangeOrigin origin, long now, Func<WebhookEvent, WebhookEvent> complete)
    {
        if (_isSilent || options().WebhookTarget is null || subscriptions.For(type, happening, property) is not { } subscription)
        {
            return;
        }

        if (_pending.Count >= MaximumPending)
        {
            Overflowed++;
            return;
        }

        var template = new WebhookEvent(_nextEventId++, subscription.Id, subscription.Type, id, now, origin)
        {
            ObjectTypeId = type.HasClassicWebhooks ? null : type.TypeId,
        };
        _pending.Enqueue(complete(template));
        _arrival.TrySetResult();
    }

    private sealed class Silencing(WebhookQueue queue) : IDisposable
    {
        public void Dispose() => queue._isSilent = false;
    }
}
