namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a finding.</summary>
public sealed record FindingDocument(string Code, string? Record, string Part, string Field, string Message, DateTimeOffset Raised);
