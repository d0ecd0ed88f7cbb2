namespace Hearth.Sandbox.HubSpot;

/// <summary>The webhook subscriptions as a snapshot keeps them.</summary>
/// <param name="NextId">The id of the next one.</param>
/// <param name="All">All of them.</param>
internal sealed record SavedSubscriptions(long NextId, IReadOnlyList<WebhookSubscription> All);
