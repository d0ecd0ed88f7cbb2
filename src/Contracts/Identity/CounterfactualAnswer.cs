using System.Collections.Immutable;
using Hearth.Domain.Identity;

namespace Hearth.Contracts.Identity;

/// <summary>What would be otherwise if some evidence did not count.</summary>
/// <param name="Examined">How many households were looked at.</param>
/// <param name="Of">How many there are that are known by anything.</param>
/// <param name="TooLarge">How many of those that were looked at have too many records to say whether they would hold together.</param>
/// <param name="Changes">Every change, in order.</param>
[GenerateSerializer, Immutable, Alias("hearth.counterfactual-answer")]
public sealed record CounterfactualAnswer(
    [property: Id(0)] long Examined,
    [property: Id(1)] long Of,
    [property: Id(2)] long TooLarge,
    [property: Id(3)] ImmutableArray<ChangedHouseholds> Changes);

/// <summary>The households that would be otherwise in one way.</summary>
/// <param name="Change">In which way.</param>
/// <param name="Households">How many households.</param>
/// <param name="Becoming">How many there would be instead of them.</param>
/// <param name="Records">How many customers and contacts they have.</param>
/// <param name="Sample">Some of them.</param>
[GenerateSerializer, Immutable, Alias("hearth.changed-households")]
public sealed record ChangedHouseholds(
    [property: Id(0)] CounterfactualChange Change,
    [property: Id(1)] int Households,
    [property: Id(2)] int Becoming,
    [property: Id(3)] int Records,
    [property: Id(4)] ImmutableArray<CounterfactualSample> Sample);
