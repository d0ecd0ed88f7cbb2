namespace Hearth.Sandbox.Company;

/// <summary>What only the seed knows of a record.</summary>
/// <param name="Household">To whom it belongs in truth: records with the same text are the same household's.</param>
/// <param name="Kind">What kind of case it is.</param>
internal sealed record RecordTruth(string Household, CaseKind Kind = CaseKind.Plain)
{
    /// <summary>The truth of a record whose household has not been said yet.</summary>
    public static RecordTruth Nobodys { get; } = new("");
}
