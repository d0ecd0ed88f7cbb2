using System.Collections.Immutable;

namespace Hearth.Domain.Entities;

/// <summary>The roles that somebody said a person has. They hold instead of what the records suggest.</summary>
/// <param name="Roles">The roles, each once, in order; not empty.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When (UTC).</param>
public sealed record SaidRoles(ImmutableArray<PersonRole> Roles, string By, DateTimeOffset At)
{
    /// <summary>The later word of two, where two people turned out to be one.</summary>
    internal static SaidRoles? Later(SaidRoles? one, SaidRoles? other) =>
        one is null || (other is not null && other.At > one.At) ? other : one;
}
