namespace Hearth.Contracts.Identity;

/// <summary>A household, or two of them, that would be otherwise.</summary>
/// <param name="Parts">The records that would be together; for two households what each of them has.</param>
/// <param name="Points">For two households how well they fit now; else null.</param>
/// <param name="PointsThen">For two households how well they would fit; else null.</param>
[GenerateSerializer, Immutable, Alias("hearth.counterfactual-sample")]
public sealed record CounterfactualSample(
    [property: Id(0)] IReadOnlyList<HouseholdPartView> Parts, [property: Id(1)] int? Points, [property: Id(2)] int? PointsThen);

/// <summary>Records of a household.</summary>
/// <param name="Household">The household's id.</param>
/// <param name="Records">Its customers and contacts, or some of them, each <c>connection/type/id</c>.</param>
[GenerateSerializer, Immutable, Alias("hearth.household-part-view")]
public sealed record HouseholdPartView([property: Id(0)] string Household, [property: Id(1)] IReadOnlyList<string> Records);
