namespace Hearth.Api.Identity;

/// <summary>The household that came of it.</summary>
/// <param name="Household">Its id.</param>
internal sealed record UnionView(string Household);
