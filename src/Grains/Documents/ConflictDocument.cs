namespace Hearth.Grains.Documents;

/// <summary>The stored shape of an open conflict.</summary>
public sealed record ConflictDocument(DateTimeOffset Opened, long Version, string Contender, string? Value, TimeDocument Time);
