using Hearth.Contracts.Identity;

namespace Hearth.Api.Identity;

/// <summary>What would be otherwise if some evidence did not count.</summary>
/// <param name="Without">What does not count.</param>
/// <param name="Examined">How many households were looked at: all of them, or a sample that is the same one each time.</param>
/// <param name="Of">How many households there are that are known by anything.</param>
/// <param name="TooLarge">How many of those looked at have too many records to say whether they would hold together.</param>
/// <param name="Counts">How much would be otherwise among those looked at, by the change.</param>
/// <param name="Samples">Some of it, by the change.</param>
internal sealed record CounterfactualView(
    IReadOnlyList<string> Without,
    long Examined,
    long Of,
    long TooLarge,
    IReadOnlyDictionary<string, CounterfactualCountView> Counts,
    IReadOnlyDictionary<string, IReadOnlyList<CounterfactualSample>> Samples);

/// <summary>How much a change concerns.</summary>
/// <param name="Households">Households as they are.</param>
/// <param name="Becoming">Households that there would be instead of them.</param>
/// <param name="Records">Their customers and contacts.</param>
internal sealed record CounterfactualCountView(int Households, int Becoming, int Records);
