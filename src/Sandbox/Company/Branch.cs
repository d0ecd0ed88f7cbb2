namespace Hearth.Sandbox.Company;

/// <summary>A branch of the company: a ServiceTitan business unit, with the region that it serves.</summary>
/// <param name="Number">1 based, unique in the company.</param>
/// <param name="Name">The business unit's name.</param>
/// <param name="Phone">The office line, in E.164.</param>
/// <param name="Email">The office mailbox.</param>
/// <param name="Address">Where the office is.</param>
/// <param name="AreaCodes">Three digits each, the most usual first.</param>
/// <param name="Zips">The ZIP codes that the branch serves.</param>
/// <param name="Streets">Street names of the city, without their suffixes.</param>
internal sealed record Branch(
    int Number,
    string Name,
    string Phone,
    string Email,
    PostalAddress Address,
    IReadOnlyList<string> AreaCodes,
    IReadOnlyList<string> Zips,
    IReadOnlyList<string> Streets);
