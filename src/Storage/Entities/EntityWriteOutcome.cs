namespace Hearth.Storage.Entities;

/// <summary>What became of a write.</summary>
/// <param name="Version">The new version, or null where another writer was first.</param>
/// <param name="Found">The version that the statement found, or null where there was none.</param>
internal sealed record EntityWriteOutcome(long? Version, long? Found);
