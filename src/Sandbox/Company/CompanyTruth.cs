namespace Hearth.Sandbox.Company;

/// <summary>To whom every seeded record belongs, whatever anybody has made of it since.</summary>
/// <param name="Seed">What the company was drawn from.</param>
/// <param name="Records">Every customer and contact that was seeded.</param>
internal sealed record CompanyTruth(int Seed, IReadOnlyList<SeededRecord> Records);

/// <summary>A seeded record and its truth.</summary>
/// <param name="System"><see cref="ServiceTitan"/> or <see cref="HubSpot"/>.</param>
/// <param name="Type"><see cref="Customer"/> or <see cref="Contact"/>.</param>
/// <param name="Id">The vendor's id.</param>
/// <param name="Household">To whom it belongs: records with the same text are the same household's.</param>
/// <param name="Kind">What kind of case it is.</param>
internal sealed record SeededRecord(string System, string Type, string Id, string Household, CaseKind Kind)
{
    /// <summary>The one system.</summary>
    public const string ServiceTitan = "servicetitan";

    /// <summary>The other one.</summary>
    public const string HubSpot = "hubspot";

    /// <summary>A ServiceTitan customer.</summary>
    public const string Customer = "customer";

    /// <summary>A HubSpot contact.</summary>
    public const string Contact = "contact";
}
