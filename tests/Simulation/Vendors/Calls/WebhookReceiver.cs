using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.Calls;

/// <summary>The program's end of webhooks. True means: stored, and answered with 200.</summary>
/// <param name="connection">The connection whose vendor calls.</param>
/// <param name="events">The events of one delivery. The id of an event stays the same however often it comes.</param>
internal delegate Task<bool> WebhookReceiver(ConnectionId connection, IReadOnlyList<(string EventId, byte[] Json)> events);
