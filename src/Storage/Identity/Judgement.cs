namespace Hearth.Storage.Identity;

/// <summary>What a person said of a match.</summary>
/// <param name="Verdict">The word.</param>
/// <param name="By">Who, by the name under which they are known to the API.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why, in their own words; may be empty.</param>
public sealed record Judgement(Verdict Verdict, string By, DateTimeOffset At, string Reason);
