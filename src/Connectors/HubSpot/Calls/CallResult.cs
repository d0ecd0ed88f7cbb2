namespace Hearth.Connectors.HubSpot.Calls;

/// <summary>What one call came to, with what HubSpot's error said beside its class.</summary>
internal abstract record CallResult<T>
{
    private CallResult()
    {
    }

    /// <summary>An answer with its document.</summary>
    public sealed record Answered(T Value) : CallResult<T>;

    /// <summary>An error or no answer.</summary>
    public sealed record Failed(VendorFailure Failure, HubSpotError Error) : CallResult<T>;

    /// <summary>The same for the port.</summary>
    public Outcome<TResult> ToOutcome<TResult>(Func<T, TResult> select) => this switch
    {
        Answered answered => new Outcome<TResult>.Success(select(answered.Value)),
        Failed failed => new Outcome<TResult>.Failure(failed.Failure),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
