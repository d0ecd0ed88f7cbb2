using Hearth.Connectors;

namespace Hearth.Tests.Simulation.Vendors.Calls;

/// <summary>What the connector makes of an answer, once it is there.</summary>
internal static class OutcomeSteps
{
    /// <summary>Makes something of a success; a failure stays what it is.</summary>
    public static async Task<Outcome<TResult>> ThenAsync<T, TResult>(this Task<Outcome<T>> call, Func<T, TResult> make) => await call switch
    {
        Outcome<T>.Success { Value: var value } => new Outcome<TResult>.Success(make(value)),
        Outcome<T>.Failure { Reason: var reason } => new Outcome<TResult>.Failure(reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
