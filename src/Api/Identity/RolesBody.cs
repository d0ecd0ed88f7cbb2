namespace Hearth.Api.Identity;

/// <summary>What a person is to a household.</summary>
/// <param name="Roles">Some of <c>payer</c>, <c>occupant</c>, <c>manager</c> and <c>landlord</c>; none takes back what was said before.</param>
/// <param name="By">Who says so.</param>
internal sealed record RolesBody(IReadOnlyList<string?>? Roles, string? By);
