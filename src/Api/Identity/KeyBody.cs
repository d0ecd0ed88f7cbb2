namespace Hearth.Api.Identity;

/// <summary>A word on one key: exactly one of the three is named.</summary>
/// <param name="Phone">A phone number.</param>
/// <param name="Email">An email.</param>
/// <param name="Domain">A mail domain.</param>
/// <param name="By">Who says so.</param>
/// <param name="Reason">Why; optional.</param>
internal sealed record KeyBody(string? Phone, string? Email, string? Domain, string? By, string? Reason);
