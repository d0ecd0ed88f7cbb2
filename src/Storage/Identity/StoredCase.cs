namespace Hearth.Storage.Identity;

/// <summary>A decision with what became of it.</summary>
/// <param name="Case">The decision.</param>
/// <param name="DecidedAt">When it was made (UTC).</param>
/// <param name="Judgement">What a person said of it, or null.</param>
public sealed record StoredCase(MatchCase Case, DateTimeOffset DecidedAt, Judgement? Judgement)
{
    /// <summary>Where a page that ends with this case goes on.</summary>
    public CaseCursor Cursor => new(DecidedAt, Case.Record, Case.Match.Household);
}
