namespace Hearth.Api.Identity;

/// <summary>What a person said.</summary>
/// <param name="Verdict"><c>same</c> or <c>different</c>.</param>
/// <param name="By">Who.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why.</param>
internal sealed record JudgementView(string Verdict, string By, DateTimeOffset At, string Reason);
