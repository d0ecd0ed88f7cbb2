namespace Hearth.Tests.EndToEnd.Truth;

/// <summary>A decision of Hearth's about a record and a household.</summary>
/// <param name="Record">The record.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Score">The sum of the points.</param>
/// <param name="Evidence">The reasons.</param>
/// <param name="Household">The household that the record has.</param>
/// <param name="Candidate">The household that it was compared with.</param>
internal sealed record MatchCase(
    string Record, string Outcome, int Score, IReadOnlyList<Reason> Evidence, CaseSide Household, CaseSide Candidate)
{
    /// <summary>Whether it is about these two households.</summary>
    public bool Joins(string one, string other) =>
        (Household.Id == one && Candidate.Id == other) || (Household.Id == other && Candidate.Id == one);

    /// <inheritdoc />
    public override string ToString() =>
        $"{Outcome} {Score} ({string.Join(", ", Evidence.Select(reason => $"{reason.Name} {reason.Points}"))}) {Record}: {Household} and {Candidate}";
}

/// <summary>One of a case's two households.</summary>
internal sealed record CaseSide(
    string Id,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Phones,
    IReadOnlyList<string> Addresses)
{
    /// <inheritdoc />
    public override string ToString() =>
        $"[{string.Join("; ", (string[])[.. Names, .. People, .. Emails, .. Phones, .. Addresses])}]";
}

/// <summary>One reason, and what it counts.</summary>
internal sealed record Reason(string Name, int Points, int SharedBy);
