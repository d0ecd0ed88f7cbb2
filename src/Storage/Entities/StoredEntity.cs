namespace Hearth.Storage.Entities;

/// <summary>A state as it is stored.</summary>
internal sealed record StoredEntity(long Version, byte[] Payload);
