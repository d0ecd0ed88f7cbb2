using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>How records and writes name a part: part ids mean something only within their household.</summary>
/// <param name="Entity">The household.</param>
/// <param name="Part">The part's id there.</param>
public sealed record PartName(EntityId Entity, string Part);
