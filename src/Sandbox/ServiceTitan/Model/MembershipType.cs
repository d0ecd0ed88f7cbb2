namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A kind of membership (memberships v2). Customers read the display name.</summary>
public sealed record MembershipType(
    long Id,
    string Name,
    string? DisplayName,
    MembershipRecurrence BillingFrequency,
    int? DurationMonths,
    decimal SalePrice,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    bool Active = true) : IRow;
