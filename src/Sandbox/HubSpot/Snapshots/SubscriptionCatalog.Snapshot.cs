namespace Hearth.Sandbox.HubSpot;

internal sealed partial class SubscriptionCatalog
{
    public SavedSubscriptions Save() => new(_nextId, [.. _byEvent.Values]);

    public void Restore(SavedSubscriptions saved)
    {
        _nextId = saved.NextId;
        foreach (var subscription in saved.All)
        {
            _byEvent[(subscription.Type, subscription.PropertyName, subscription.ObjectTypeId)] = subscription;
        }
    }
}
