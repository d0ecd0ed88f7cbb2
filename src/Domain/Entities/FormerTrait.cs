using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>An email, a phone number or an address that a household gave up, and the time in which it was the household's.</summary>
/// <param name="Kind">A kind of <see cref="IdentityTrait"/>.</param>
/// <param name="Value">The value, as it was agreed.</param>
/// <param name="Part">Whose it was: a person, a location, or <see cref="Part.RootId"/> for the household's own.</param>
/// <param name="Since">Since when it is known to have been theirs (UTC).</param>
/// <param name="Until">When it was replaced or emptied at its source (UTC); not before <paramref name="Since"/>.</param>
/// <param name="Origin">The record that it had come from, or null.</param>
public sealed record FormerTrait(string Kind, string Value, string Part, DateTimeOffset Since, DateTimeOffset Until, RecordRef? Origin)
{
    /// <summary>The most that a household remembers; what was given up first is forgotten first.</summary>
    public const int KeptMax = 32;
}
