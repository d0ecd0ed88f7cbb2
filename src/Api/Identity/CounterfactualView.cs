namespace Hearth.Api.Identity;

/// <summary>What would be otherwise if some evidence counted no longer.</summary>
/// <param name="Without">The evidence.</param>
/// <param name="Counts">How many decisions would be which, over all that are recorded.</param>
/// <param name="Samples">Some of those that would be another, by kind.</param>
internal sealed record CounterfactualView(
    IReadOnlyList<string> Without, IReadOnlyDictionary<string, long> Counts, IReadOnlyDictionary<string, IReadOnlyList<CaseView>> Samples);
