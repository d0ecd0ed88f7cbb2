namespace Hearth.Domain.Entities;

/// <summary>A part's name in another household, where it was before a merge or a split.</summary>
/// <param name="Name">The other name.</param>
/// <param name="Here">The part's id in this household.</param>
public sealed record OtherName(PartName Name, string Here);
