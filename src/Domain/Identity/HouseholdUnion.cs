using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>
/// Two households that a record shows to be one: it fits both, by name too. Whoever folds one into the other keeps them apart where
/// both have a customer in one tenant.
/// </summary>
/// <param name="Record">The record that shows it.</param>
/// <param name="Kept">The household that the record joined.</param>
/// <param name="Other">The household that it fits as well, with the points and the evidence.</param>
public sealed record HouseholdUnion(RecordRef Record, EntityId Kept, Match Other);
