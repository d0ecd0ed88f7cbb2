namespace Hearth.Api.Identity;

/// <summary>One reason.</summary>
/// <param name="Name">The kind of evidence, as the policy's weights name it.</param>
/// <param name="Points">What it counts here; negative speaks against.</param>
/// <param name="SharedBy">How many other households have the same.</param>
internal sealed record EvidenceView(string Name, int Points, int SharedBy);
