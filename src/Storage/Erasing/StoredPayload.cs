namespace Hearth.Storage.Erasing;

/// <summary>A payload that waits in a work set, or lies among the dead letters.</summary>
public sealed record StoredPayload(PayloadPlace Place, ReadOnlyMemory<byte> Payload);
