using Hearth.Domain.Entities;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a hold.</summary>
public sealed record HoldDocument(HoldReason Reason, string Id, string? ReleasedBy = null, DateTimeOffset? ReleasedAt = null, string? ReleasedBecause = null)
{
    /// <summary>Makes the stored shape.</summary>
    public static HoldDocument Of(Hold hold) => new(hold.Reason, hold.Id, hold.Release?.By, hold.Release?.At, hold.Release?.Why);

    /// <summary>What it stands for.</summary>
    public Hold ToHold() => new(Reason, Id, ReleasedBy is { } by && ReleasedAt is { } at ? new HoldRelease(by, at, ReleasedBecause ?? "") : null);
}
