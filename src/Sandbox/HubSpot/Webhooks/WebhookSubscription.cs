namespace Hearth.Sandbox.HubSpot;

/// <summary>One subscription of the app.</summary>
/// <param name="Id">The subscription's id.</param>
/// <param name="Type">As <c>contact.propertyChange</c>; the generic ones are <c>object.propertyChange</c>.</param>
/// <param name="PropertyName">The property, for property changes.</param>
/// <param name="ObjectTypeId">The object type, for generic ones.</param>
internal sealed record WebhookSubscription(long Id, string Type, string? PropertyName, string? ObjectTypeId)
{
    public bool Active { get; init; } = true;

    public long CreatedAt { get; init; }
}
