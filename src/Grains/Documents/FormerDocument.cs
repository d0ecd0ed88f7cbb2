namespace Hearth.Grains.Documents;

/// <summary>The stored shape of what a household gave up.</summary>
public sealed record FormerDocument(string Kind, string Value, string Part, DateTimeOffset Since, DateTimeOffset Until, string? Origin);
