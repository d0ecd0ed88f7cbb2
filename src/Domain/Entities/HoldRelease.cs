namespace Hearth.Domain.Entities;

/// <summary>That somebody released a hold. It is kept, so that what raised the hold does not raise it again.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Why">What they said, or nothing.</param>
public sealed record HoldRelease(string By, DateTimeOffset At, string Why);
