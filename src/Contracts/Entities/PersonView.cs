namespace Hearth.Contracts.Entities;

/// <summary>A person of a household.</summary>
/// <param name="Id">The person's part, as fields name it.</param>
/// <param name="Name">The person's name, or null where none is known.</param>
/// <param name="Roles">What the person is to the household.</param>
[GenerateSerializer, Immutable, Alias("hearth.person-view")]
public sealed record PersonView(
    [property: Id(0)] string Id, [property: Id(1)] string? Name, [property: Id(2)] IReadOnlyList<RoleView> Roles);

/// <summary>A role of a person.</summary>
/// <param name="Role"><c>payer</c>, <c>occupant</c>, <c>manager</c> or <c>landlord</c>.</param>
/// <param name="Rule">By which it is theirs: <c>said</c>, <c>bill-to</c>, <c>home</c> or <c>business-name</c>.</param>
/// <param name="By">Who said so, or null.</param>
/// <param name="At">When somebody said so (UTC), or null.</param>
[GenerateSerializer, Immutable, Alias("hearth.role-view")]
public sealed record RoleView(
    [property: Id(0)] string Role, [property: Id(1)] string Rule, [property: Id(2)] string? By, [property: Id(3)] DateTimeOffset? At);
