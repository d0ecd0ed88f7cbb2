namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Something that happened and that webhooks tell of, once or more: every delivery carries the same id of it.</summary>
/// <param name="Type">The event type.</param>
/// <param name="Id">The <c>userassignedid</c>, unique per occurrence.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Data">The <c>data</c> of the CloudEvent, as JSON.</param>
internal sealed record Occurrence(string Type, Guid Id, DateTimeOffset Time, ReadOnlyMemory<byte> Data);
