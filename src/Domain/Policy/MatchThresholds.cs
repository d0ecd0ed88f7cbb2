namespace Hearth.Domain.Policy;

/// <summary>From how many points on a match counts.</summary>
/// <param name="Link">From here on the records are one household's.</param>
/// <param name="Review">From here on, and below <paramref name="Link"/>, a person decides. Not above <paramref name="Link"/>.</param>
public readonly record struct MatchThresholds(int Link, int Review);
