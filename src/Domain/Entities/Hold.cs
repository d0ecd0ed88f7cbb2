namespace Hearth.Domain.Entities;

/// <summary>Something that keeps a household's values from other records until it is released.</summary>
/// <param name="Reason">Why, and so how much is kept back.</param>
/// <param name="Id">By what it is released; unique within the household.</param>
public sealed record Hold(HoldReason Reason, string Id);
