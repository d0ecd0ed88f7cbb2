namespace Hearth.Sandbox.HubSpot;

/// <summary>What an association event says beyond the common fields.</summary>
internal sealed record AssociationEvent(CrmObjectType FromType, long FromId, CrmObjectType ToType, long ToId, bool Removed, bool IsPrimary);
