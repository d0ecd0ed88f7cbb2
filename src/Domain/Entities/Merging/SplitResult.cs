namespace Hearth.Domain.Entities.Merging;

/// <summary>One household as two.</summary>
/// <param name="Rest">The household with what stays; it remembers what left, and keeps the other one until that is stored.</param>
/// <param name="Parted">The other household; null when none of the records is the household's, as after a split that is settled.</param>
public sealed record SplitResult(Entity Rest, Entity? Parted);
