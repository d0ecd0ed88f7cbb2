namespace Hearth.Api.Identity;

/// <summary>A page of cases.</summary>
/// <param name="Cases">The cases, the oldest first.</param>
/// <param name="Next">What to pass as <c>after</c> for the next page; null on the last one.</param>
internal sealed record CasePage(IReadOnlyList<CaseView> Cases, string? Next);

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

/// <summary>One reason.</summary>
/// <param name="Name">The kind of evidence, as the policy's weights name it.</param>
/// <param name="Points">What it counts here; negative speaks against.</param>
/// <param name="SharedBy">How many other households have the same.</param>
internal sealed record EvidenceView(string Name, int Points, int SharedBy);

/// <summary>One of the two households, as it is known now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="People">Its people.</param>
/// <param name="Names">Its names as ServiceTitan keeps them.</param>
/// <param name="Emails">Its emails.</param>
/// <param name="Phones">Its phone numbers.</param>
/// <param name="Addresses">Its addresses, one line each.</param>
internal sealed record SideView(
    string Id,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Phones,
    IReadOnlyList<string> Addresses);

/// <summary>What a person said.</summary>
/// <param name="Verdict"><c>same</c> or <c>different</c>.</param>
/// <param name="By">Who.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why.</param>
internal sealed record JudgementView(string Verdict, string By, DateTimeOffset At, string Reason);

/// <summary>What would be otherwise if some evidence counted no longer.</summary>
/// <param name="Without">The evidence.</param>
/// <param name="Counts">How many decisions would be which, over all that are recorded.</param>
/// <param name="Samples">Some of those that would be another, by kind.</param>
internal sealed record CounterfactualView(
    IReadOnlyList<string> Without, IReadOnlyDictionary<string, long> Counts, IReadOnlyDictionary<string, IReadOnlyList<CaseView>> Samples);
