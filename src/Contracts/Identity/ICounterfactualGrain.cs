using System.Collections.Immutable;

namespace Hearth.Contracts.Identity;

/// <summary>Answers what would be otherwise if some evidence did not count. Reads only. Key: the account.</summary>
[Alias("hearth.counterfactual")]
public interface ICounterfactualGrain : IGrainWithStringKey
{
    /// <summary>
    /// The answer over all households, or over a sample of them that is the same one each time where there are more than are examined at once.
    /// </summary>
    /// <param name="without">What is not to count, each one of <c>Omission.Accepted</c>.</param>
    [Alias("ask")]
    Task<CounterfactualAnswer> AskAsync(ImmutableArray<string> without);
}
