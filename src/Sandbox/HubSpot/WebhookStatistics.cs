namespace Hearth.Sandbox.HubSpot;

/// <summary>What became of the webhook events so far. Everything was delivered when <see cref="Owed"/> is zero.</summary>
/// <param name="Owed">Events that are gathered, in flight or waiting for a retry.</param>
/// <param name="Delivered">Events that the receiver accepted.</param>
/// <param name="FailedAttempts">Requests that the receiver refused, did not answer in time, or could not be reached for.</param>
/// <param name="GivenUp">Events that failed at every attempt.</param>
/// <param name="DroppedByFault">Events that a fault dropped.</param>
/// <param name="Overflowed">Events that were dropped because too many were waiting.</param>
public sealed record WebhookStatistics(long Owed, long Delivered, long FailedAttempts, long GivenUp, long DroppedByFault, long Overflowed);
