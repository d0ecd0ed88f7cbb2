namespace Hearth.Testing.Households.Quality;

/// <summary>What became of the records with one kind of damage.</summary>
/// <param name="Pairs">True pairs of which a record has it.</param>
/// <param name="Missed">Those that did not end in one household.</param>
/// <param name="Links">Links of such records.</param>
/// <param name="Wrong">Those that are wrong.</param>
/// <param name="Reviews">Such records that were sent to review.</param>
public readonly record struct DamageCount(long Pairs, long Missed, int Links, int Wrong, int Reviews);
