namespace Hearth.Connectors;

/// <summary>A classified failure of a vendor call.</summary>
/// <param name="Class">What to do about it.</param>
/// <param name="Status">The HTTP status, or null when there was no answer.</param>
/// <param name="Message">The vendor's message without personal data.</param>
/// <param name="NotBefore">The earliest next attempt (UTC), where it is known.</param>
/// <param name="MayHaveApplied">True when a write may have been done although it was not confirmed.</param>
public sealed record VendorFailure(FailureClass Class, int? Status, string Message, DateTimeOffset? NotBefore = null, bool MayHaveApplied = false);
