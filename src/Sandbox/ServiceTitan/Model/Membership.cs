namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A customer's membership (memberships v2). Without an end it goes on; without a location it holds at all of them.</summary>
public sealed record Membership(
    long Id,
    long CustomerId,
    long MembershipTypeId,
    long BusinessUnitId,
    MembershipStatus Status,
    MembershipRecurrence BillingFrequency,
    DateTimeOffset From,
    DateTimeOffset? To,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    long? LocationId = null,
    int? DurationMonths = null,
    long? SoldById = null,
    string? Memo = null,
    DateTimeOffset? NextScheduledBillDate = null,
    DateTimeOffset? CancellationDate = null,
    bool Active = true) : IRow;
