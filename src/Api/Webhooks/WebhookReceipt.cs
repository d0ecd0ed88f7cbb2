namespace Hearth.Api.Webhooks;

/// <summary>The answer to a webhook whose events are stored.</summary>
/// <param name="Accepted">Events that wait in the inbox. A repeated event counts again, though it is stored once.</param>
/// <param name="DeadLettered">Events that could not be read and wait for an operator.</param>
/// <param name="Own">Events of our own app's changes, which are not stored: the answers to its calls have told of them.</param>
public sealed record WebhookReceipt(int Accepted, int DeadLettered, int Own = 0);
