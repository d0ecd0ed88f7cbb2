namespace Hearth.Sandbox.HubSpot;

/// <summary>A record as a snapshot keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CreatedAt">Milliseconds since 1970 UTC.</param>
/// <param name="UpdatedAt">Milliseconds since 1970 UTC.</param>
/// <param name="ArchivedAt">Milliseconds since 1970 UTC, or null.</param>
/// <param name="MergedIds">The ids that were merged into it, or null.</param>
/// <param name="Origin">Who made it: a place in the snapshot's origins.</param>
/// <param name="Values">The histories of its properties by name, the newest revision first.</param>
/// <param name="Edges">Its associations, as seen from it.</param>
internal sealed record SavedRecord(
    long Id,
    long CreatedAt,
    long UpdatedAt,
    long? ArchivedAt,
    IReadOnlyList<long>? MergedIds,
    int Origin,
    IReadOnlyDictionary<string, IReadOnlyList<SavedRevision>> Values,
    IReadOnlyList<SavedEdge> Edges);
