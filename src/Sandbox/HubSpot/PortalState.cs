using Hearth.Sandbox.Faults;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Everything that a portal holds. It is used under the portal's lock, and a reset makes a new one.</summary>
internal sealed class PortalState
{
    private readonly Dictionary<CrmObjectType, ObjectStore> _stores = [];
    private readonly TimeProvider _time;
    private readonly Random _random;

    public PortalState(Func<HubSpotPortalOptions> options, TimeProvider time, CallCounters counters)
    {
        _time = time;
        _random = new Random(options().Seed);
        OptionsNow = options;
        Counters = counters;
        Pipelines = new PipelineCatalog(Now, Changes);
        Owners = new OwnerDirectory(Now);
        Subscriptions = new SubscriptionCatalog(options, Changes);
        Webhooks = new WebhookQueue(options, Subscriptions);
        Associations = new AssociationGraph(new AssociationTypeCatalog(Changes), Webhooks, key => Store(key.Type).Find(key.Id));
        AppOrigin = ChangeOrigin.App(options().AppId);
        Writer = new RecordWriter(this);
        Tokens = new TokenDesk(this);
        foreach (var type in CrmObjectTypes.All)
        {
            _stores[type] = new ObjectStore(type, DefaultProperties.For(type, Pipelines, Owners, Changes), Changes);
        }
    }

    public HubSpotPortalOptions Options => OptionsNow();

    public CallCounters Counters { get; }

    /// <summary>What the present step has changed so far.</summary>
    public PortalChanges Changes { get; } = new();

    public PipelineCatalog Pipelines { get; }

    public OwnerDirectory Owners { get; }

    public SubscriptionCatalog Subscriptions { get; }

    public WebhookQueue Webhooks { get; }

    public AssociationGraph Associations { get; }

    public PortalLimits Limits { get; } = new();

    public RecordWriter Writer { get; }

    public TokenDesk Tokens { get; }

    /// <summary>The app, as the origin of everything that its token writes.</summary>
    public ChangeOrigin AppOrigin { get; }

    /// <summary>The time in milliseconds since 1970 UTC.</summary>
    public long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private Func<HubSpotPortalOptions> OptionsNow { get; }

    public ObjectStore Store(CrmObjectType type) => _stores[type];

    /// <summary>A random id that the seed decides, as correlation ids are.</summary>
    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
