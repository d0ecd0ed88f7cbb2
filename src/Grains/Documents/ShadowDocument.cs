namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a shadow. An empty rendering is a vendor that shows nothing of what was written.</summary>
public sealed record ShadowDocument(
    string Field,
    string? Value,
    DateTimeOffset Seen,
    DateTimeOffset? Over,
    long Version,
    bool Differs,
    string? Rendered,
    string? Problem,
    long ProblemVersion);
