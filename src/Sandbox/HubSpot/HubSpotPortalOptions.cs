using System.Collections.Frozen;

namespace Hearth.Sandbox.HubSpot;

/// <summary>What one emulated portal and the one app that is installed in it are like.</summary>
public sealed record HubSpotPortalOptions
{
    /// <summary>The portal's id. Default 24680135.</summary>
    public long PortalId { get; init; } = 24_680_135;

    /// <summary>The app's id, which is also the <c>sourceId</c> of everything written with its token. Default 9393361.</summary>
    public long AppId { get; init; } = 9_393_361;

    /// <summary>The app's client id, asked for by the token endpoint.</summary>
    public string ClientId { get; init; } = "sandbox-client-id";

    /// <summary>The app's client secret: it signs webhooks and is asked for by the token endpoint.</summary>
    public string ClientSecret { get; init; } = "sandbox-client-secret";

    /// <summary>The static bearer token that is always accepted.</summary>
    public string AccessToken { get; init; } = "sandbox-hubspot-token";

    /// <summary>The scopes that were granted, or null for all.</summary>
    public IReadOnlySet<string>? GrantedScopes { get; init; }

    /// <summary>Where webhooks are posted; null sends and keeps none.</summary>
    public Uri? WebhookTarget { get; init; }

    /// <summary>How many webhook requests may be in flight at once. Default 10, HubSpot's own.</summary>
    public int WebhookConcurrency { get; init; } = 10;

    /// <summary>How long events are gathered before they are posted. Default 200 ms.</summary>
    public TimeSpan WebhookGathering { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The wait before the first retry of a webhook, doubled for each further one. Default 1 s, so that a test sees in minutes
    /// what HubSpot spreads over a day.
    /// </summary>
    public TimeSpan WebhookRetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a receiver may take to answer. Default 5 s, HubSpot's own.</summary>
    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The subscribed properties as <c>contact.email</c>; null subscribes every writable property of contacts, companies and
    /// deals, the app's bookkeeping excepted.
    /// </summary>
    public IReadOnlySet<string>? SubscribedProperties { get; init; }

    /// <summary>
    /// The names of properties in which the app keeps its own books. The counters leave them out: a write that changes nothing
    /// else is a write in vain. The app subscribes to none of them from the start. Default none.
    /// </summary>
    public IReadOnlySet<string> BookkeepingProperties { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Calls in any 10 s. Default 190.</summary>
    public int BurstLimit { get; init; } = 190;

    /// <summary>Calls from midnight to midnight UTC. Default 625,000.</summary>
    public int DailyLimit { get; init; } = 625_000;

    /// <summary>Search calls in any second. Default 5.</summary>
    public int SearchLimitPerSecond { get; init; } = 5;

    /// <summary>Calls of the association endpoints in any 10 s. Default 150.</summary>
    public int AssociationBurstLimit { get; init; } = 150;

    /// <summary>How long a change stays invisible to search. Default 2 s.</summary>
    public TimeSpan SearchLag { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The portal's subscription. Default professional.</summary>
    public HubSpotTier Tier { get; init; } = HubSpotTier.Professional;

    /// <summary>Decides everything that HubSpot draws at random, such as correlation ids. Default 1.</summary>
    public int Seed { get; init; } = 1;
}
