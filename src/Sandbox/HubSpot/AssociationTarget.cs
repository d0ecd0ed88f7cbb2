namespace Hearth.Sandbox.HubSpot;

/// <summary>A record to associate with.</summary>
/// <param name="ObjectType">Its type, by id or name.</param>
/// <param name="Id">Its id; null where <paramref name="SeedIndex"/> is given.</param>
/// <param name="TypeId">HubSpot's association type id, or null for the unlabeled one.</param>
/// <param name="SeedIndex">In a seed, the place of an earlier record of the same seed.</param>
public sealed record AssociationTarget(string ObjectType, string? Id, int? TypeId = null, int? SeedIndex = null);
