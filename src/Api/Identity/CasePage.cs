namespace Hearth.Api.Identity;

/// <summary>A page of cases.</summary>
/// <param name="Cases">The cases, the oldest first.</param>
/// <param name="Next">What to pass as <c>after</c> for the next page; null on the last one.</param>
internal sealed record CasePage(IReadOnlyList<CaseView> Cases, string? Next);
