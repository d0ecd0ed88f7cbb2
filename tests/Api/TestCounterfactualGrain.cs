using System.Collections.Immutable;
using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;

namespace Hearth.Tests.Api;

/// <summary>A company of one household in a thousand whose two records have a phone in common, and nothing else.</summary>
internal sealed class TestCounterfactualGrain : Grain, ICounterfactualGrain
{
    public Task<CounterfactualAnswer> AskAsync(ImmutableArray<string> without) => Task.FromResult(new CounterfactualAnswer(
        Examined: 1_000,
        Of: 5_000,
        TooLarge: 0,
        [
            .. Enum.GetValues<CounterfactualChange>().Select(change => change is CounterfactualChange.Split && without.Contains("phone")
                ? new ChangedHouseholds(change, 1, 2, 2, [new CounterfactualSample([new("h-own", ["tenant/customer/1"]), new("h-own", ["portal/contact/4"])], null, null)])
                : new ChangedHouseholds(change, 0, 0, 0, [])),
        ]));
}
