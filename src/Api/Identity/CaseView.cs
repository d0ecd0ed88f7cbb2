namespace Hearth.Api.Identity;

/// <summary>A decision about a record and a household, with its reasons and both sides.</summary>
/// <param name="Record">The record, <c>connection/type/id</c>.</param>
/// <param name="Outcome"><c>linked</c>, <c>review</c>, <c>duplicate</c> or <c>apart</c>.</param>
/// <param name="Score">The sum of the points.</param>
/// <param name="Evidence">What speaks for and against it, the strongest first.</param>
/// <param name="Household">The household that the record has.</param>
/// <param name="Candidate">The household that it was compared with.</param>
/// <param name="DecidedAt">When it was decided (UTC).</param>
/// <param name="Judgement">What a person said of it, or null.</param>
internal sealed record CaseView(
    string Record,
    string Outcome,
    int Score,
    IReadOnlyList<EvidenceView> Evidence,
    SideView Household,
    SideView Candidate,
    DateTimeOffset DecidedAt,
    JudgementView? Judgement);
