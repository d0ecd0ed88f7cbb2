using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>A household that is known by something new.</summary>
/// <param name="Entity">The household.</param>
/// <param name="By">The record that showed it.</param>
/// <param name="Keys">The keys that it holds since then.</param>
public sealed record ChangedHousehold(EntityId Entity, RecordRef By, ImmutableArray<MatchKey> Keys);
