namespace Hearth.Api.Identity;

/// <summary>Which household another one goes into.</summary>
/// <param name="Into">The household that keeps its id.</param>
/// <param name="By">Who says so.</param>
internal sealed record MergeBody(string? Into, string? By);
