namespace Hearth.Connectors;

/// <summary>What a vendor call came to. Expected failures are values; only bugs are thrown.</summary>
/// <typeparam name="T">What a success brings.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>The call did what it was asked.</summary>
    public sealed record Success(T Value) : Outcome<T>;

    /// <summary>It did not.</summary>
    public sealed record Failure(VendorFailure Reason) : Outcome<T>;
}
