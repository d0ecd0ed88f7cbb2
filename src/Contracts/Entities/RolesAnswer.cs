using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>What came of saying what a person is to a household.</summary>
/// <param name="Refusal">Why nothing was noted, or <see cref="RoleRefusal.None"/>.</param>
/// <param name="Person">The person as they are known now; null after a refusal.</param>
/// <param name="Record">A record of the household; null after a refusal.</param>
/// <param name="Traits">Everything by which the household is recognized from now on; empty after a refusal.</param>
[GenerateSerializer, Immutable, Alias("hearth.roles-answer")]
public sealed record RolesAnswer(
    [property: Id(0)] RoleRefusal Refusal,
    [property: Id(1)] PersonView? Person,
    [property: Id(2)] RecordRef? Record,
    [property: Id(3)] ImmutableArray<IdentityTrait> Traits)
{
    /// <summary>Nothing was noted.</summary>
    public static RolesAnswer Refused(RoleRefusal refusal) => new(refusal, null, null, []);
}
