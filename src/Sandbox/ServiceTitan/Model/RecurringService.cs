namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A visit that comes again and again at a location, mostly because of a membership (memberships v2).</summary>
public sealed record RecurringService(
    long Id,
    string Name,
    long LocationId,
    long? MembershipId,
    long? BusinessUnitId,
    long? JobTypeId,
    long? CampaignId,
    int IntervalMonths,
    DateTimeOffset From,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    DateTimeOffset? To = null,
    string? Memo = null,
    bool FirstVisitComplete = false,
    bool Active = true) : IRow;
