namespace Hearth.Contracts.Entities;

/// <summary>An email, a phone number or an address of a household, and the time in which it was theirs.</summary>
/// <param name="Part">Whose it is or was: a person's id, or <c>root</c> for the household's own.</param>
/// <param name="Kind"><c>email</c>, <c>phone</c> or <c>address</c>.</param>
/// <param name="Value">The value, an address in one line.</param>
/// <param name="Since">Since when it is known to be theirs (UTC).</param>
/// <param name="Until">When they gave it up (UTC); null while it is theirs.</param>
/// <param name="Origin">The record that it came from, or null.</param>
[GenerateSerializer, Immutable, Alias("hearth.occupancy-view")]
public sealed record OccupancyView(
    [property: Id(0)] string Part,
    [property: Id(1)] string Kind,
    [property: Id(2)] string Value,
    [property: Id(3)] DateTimeOffset Since,
    [property: Id(4)] DateTimeOffset? Until,
    [property: Id(5)] string? Origin);
