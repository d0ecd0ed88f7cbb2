namespace Hearth.Sandbox.HubSpot;

/// <summary>
/// What the app has subscribed to. Until it says otherwise: every classic event of contacts, companies and deals, and every
/// writable property of theirs that is not its own bookkeeping.
/// </summary>
internal sealed partial class SubscriptionCatalog(Func<HubSpotPortalOptions> options, PortalChanges changes)
{
    /// <summary>The most subscriptions of one app.</summary>
    public const int MaximumSubscriptions = 1_000;

    private const long FirstId = 3_329_277;

    private static readonly string[] Happenings = ["creation", "deletion", "merge", "associationChange"];

    private static readonly string[] NeverSubscribable = ["hs_lastmodifieddate", "lastmodifieddate", "num_unique_conversion_events"];

    private readonly Dictionary<(string Type, string? Property, string? ObjectTypeId), WebhookSubscription> _byEvent = [];
    private long _nextId = FirstId;

    /// <summary>The subscriptions so far, those that are there from the start made first.</summary>
    public IReadOnlyList<WebhookSubscription> All(Func<CrmObjectType, ObjectStore> stores)
    {
        foreach (var type in new[] { CrmObjectTypes.Contact, CrmObjectTypes.Company, CrmObjectTypes.Deal })
        {
            foreach (var happening in Happenings)
            {
                For(type, happening);
            }

            foreach (var property in stores(type).Properties.All)
            {
                For(type, "propertyChange", property);
            }
        }

        For(CrmObjectTypes.Contact, "privacyDeletion");
        return [.. _byEvent.Values.OrderBy(subscription => subscription.Id)];
    }

    /// <summary>The active subscription to a record's event, or null where there is none.</summary>
    public WebhookSubscription? For(CrmObjectType type, string happening, PropertyDefinition? property = null)
    {
        var key = type.HasClassicWebhooks
            ? ($"{type.Name}.{happening}", property?.Name, (string?)null)
            : ($"object.{happening}", property?.Name, type.TypeId);
        if (!_byEvent.TryGetValue(key, out var subscription) && IsSubscribedFromTheStart(type, property))
        {
            subscription = Add(key.Item1, key.Item2, key.Item3, active: true, now: 0);
        }

        return subscription is { Active: true } ? subscription : null;
    }

    public WebhookSubscription Add(string type, string? property, string? objectTypeId, bool active, long now)
    {
        changes.Catalog(this);
        var id = _byEvent.TryGetValue((type, property, objectTypeId), out var present) ? present.Id : _nextId++;
        return _byEvent[(type, property, objectTypeId)] = new WebhookSubscription(id, type, property, objectTypeId) { Active = active, CreatedAt = now };
    }

    /// <summary>Changes whether a subscription is active.</summary>
    public WebhookSubscription Switch(WebhookSubscription subscription, bool active)
    {
        changes.Catalog(this);
        return _byEvent[(subscription.Type, subscription.PropertyName, subscription.ObjectTypeId)] = subscription with { Active = active };
    }

    public static bool CanSubscribe(string property) => !NeverSubscribable.Contains(property);

    private bool IsSubscribedFromTheStart(CrmObjectType type, PropertyDefinition? property)
    {
        if (type.Name is not ("contact" or "company" or "deal"))
        {
            return false;
        }

        if (property is null)
        {
            return true;
        }

        return CanSubscribe(property.Name)
            && (options().SubscribedProperties is { } named
                ? named.Contains($"{type.Name}.{property.Name}")
                : !property.ReadOnlyValue && !options().BookkeepingProperties.Contains(property.Name));
    }
}
