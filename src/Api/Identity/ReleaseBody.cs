namespace Hearth.Api.Identity;

/// <summary>That a household is to be held no longer.</summary>
/// <param name="Hold">The hold's id, as the household's findings name it.</param>
/// <param name="By">Who says so.</param>
/// <param name="Reason">Why.</param>
internal sealed record ReleaseBody(string? Hold, string? By, string? Reason);
