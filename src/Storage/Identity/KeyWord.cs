namespace Hearth.Storage.Identity;

/// <summary>What a person said of a key.</summary>
/// <param name="By">Who, by the name under which they are known to the API.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why, in their own words; may be empty.</param>
public sealed record KeyWord(string By, DateTimeOffset At, string Reason);
