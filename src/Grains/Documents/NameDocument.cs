namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a part's name elsewhere.</summary>
public sealed record NameDocument(string Entity, string Part, string Here);
