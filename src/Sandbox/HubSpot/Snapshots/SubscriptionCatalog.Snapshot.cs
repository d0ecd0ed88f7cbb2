namespace Hearth.Sandbox.HubSpot;

internal sealed partial class SubscriptionCatalog
{
    public SubscriptionsSnapshot Save() => new(_nextId, [.. _byEvent.Values]);

    public void Restore(SubscriptionsSnapshot saved)
    {
        _nextId = saved.NextId;
        foreach (var subscription in saved.All)
        {
            _byEvent[(subscription.Type, subscription.PropertyName, subscription.ObjectTypeId)] = subscription;
        }
    }
}
