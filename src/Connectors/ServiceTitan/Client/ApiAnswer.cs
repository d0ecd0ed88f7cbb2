namespace Hearth.Connectors.ServiceTitan.Client;

/// <summary>What one call came to.</summary>
internal abstract record ApiAnswer<T>
{
    private ApiAnswer()
    {
    }

    internal sealed record Ok(T Value) : ApiAnswer<T>;

    internal sealed record Failed(ApiFailure Failure) : ApiAnswer<T>;
}
