namespace Hearth.Sandbox.Company;

/// <summary>Somebody of a household, with the clean values that both systems hold in their own spelling.</summary>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="Email">Lower case, or null when nobody ever asked.</param>
/// <param name="Phone">In E.164, or null; a couple often shares one.</param>
internal sealed record Person(string FirstName, string LastName, string? Email, string? Phone);
