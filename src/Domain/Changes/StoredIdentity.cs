using Hearth.Domain.Values;

namespace Hearth.Domain.Changes;

/// <summary>What a record itself says about whom it belongs to, where that was read. It may name nobody.</summary>
/// <param name="Entity">The entity named in the record, or null when the record names none.</param>
/// <param name="Part">The person named in the record, or null.</param>
/// <param name="Counterpart">The ServiceTitan record named in a HubSpot record, or null.</param>
/// <param name="IsDamaged">True when of several ids that Hearth keeps in the record one is missing, or says otherwise than the rest.</param>
public sealed record StoredIdentity(EntityId? Entity, string? Part, RecordRef? Counterpart = null, bool IsDamaged = false);
