using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Testing.Households.Quality;

/// <summary>What was decided about a record.</summary>
/// <param name="Household">The household that it got.</param>
/// <param name="IsLink">True when it joined one that was there.</param>
/// <param name="Asked">The household about which a person is to be asked, or null.</param>
/// <param name="Closest">The household that it was compared with, with the evidence; null where there was none.</param>
public readonly record struct Placing(EntityId Household, bool IsLink, EntityId? Asked, Match? Closest);
