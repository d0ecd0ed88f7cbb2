namespace Hearth.Sandbox.HubSpot;

/// <summary>One event on its way to the subscriber.</summary>
internal sealed record WebhookEvent(long EventId, long SubscriptionId, string SubscriptionType, long ObjectId, long OccurredAt, ChangeOrigin Origin)
{
    /// <summary>Set on generic <c>object.*</c> events only.</summary>
    public string? ObjectTypeId { get; init; }

    public string? PropertyName { get; init; }

    public string? PropertyValue { get; init; }

    public string? ChangeFlag { get; init; }

    public MergeEvent? Merge { get; init; }

    public AssociationEvent? Association { get; init; }

    /// <summary>How often it was sent before.</summary>
    public int AttemptNumber { get; init; }
}
