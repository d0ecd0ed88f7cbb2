namespace Hearth.Sandbox.HubSpot;

/// <summary>What a merge event says beyond the common fields.</summary>
internal sealed record MergeEvent(long PrimaryObjectId, IReadOnlyList<long> MergedObjectIds, long NewObjectId, int NumberOfPropertiesMoved);
