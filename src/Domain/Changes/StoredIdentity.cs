using Hearth.Domain.Values;

namespace Hearth.Domain.Changes;

/// <summary>What a record itself says about whom it belongs to.</summary>
/// <param name="Entity">The entity named in the record, or null when the record names none.</param>
/// <param name="Part">The person named in the record, or null.</param>
/// <param name="Counterpart">The ServiceTitan record named in a HubSpot record, or null.</param>
public sealed record StoredIdentity(EntityId? Entity, string? Part, RecordRef? Counterpart = null);
