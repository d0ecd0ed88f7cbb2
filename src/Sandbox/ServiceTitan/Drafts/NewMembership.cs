namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A membership to be sold to a customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="MembershipTypeId">The kind.</param>
/// <param name="From">When it begins.</param>
public sealed record NewMembership(long CustomerId, long MembershipTypeId, DateTimeOffset From)
{
    /// <summary>The branch that sells it; null is the first one.</summary>
    public long? BusinessUnitId { get; init; }

    /// <summary>The one location at which it holds; null is all of them.</summary>
    public long? LocationId { get; init; }

    /// <summary>Who sold it.</summary>
    public long? SoldById { get; init; }

    /// <summary>Free text.</summary>
    public string? Memo { get; init; }
}
