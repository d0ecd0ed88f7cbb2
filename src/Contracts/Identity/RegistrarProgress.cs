namespace Hearth.Contracts.Identity;

/// <summary>How far the registrar is with merging and splitting households.</summary>
/// <param name="Unions">How many are under way or still to be made.</param>
/// <param name="OldestAt">Since when the oldest of them waits (UTC), or null.</param>
/// <param name="LastActivityAt">When one was last done or decided against (UTC), since the registrar was started.</param>
[GenerateSerializer, Immutable, Alias("hearth.registrar-progress")]
public sealed record RegistrarProgress(
    [property: Id(0)] long Unions, [property: Id(1)] DateTimeOffset? OldestAt, [property: Id(2)] DateTimeOffset? LastActivityAt);
