namespace Hearth.Domain.Entities;

/// <summary>Something that keeps a household's values from other records until it is released.</summary>
/// <param name="Reason">Why, and so how much is kept back.</param>
/// <param name="Id">By what it is released; unique within the household.</param>
/// <param name="Release">That somebody released it; null while it holds.</param>
public sealed record Hold(HoldReason Reason, string Id, HoldRelease? Release = null)
{
    /// <summary>True when it holds nothing any more.</summary>
    public bool IsReleased => Release is not null;
}
