namespace Hearth.Sandbox.ServiceTitan;

/// <summary>One of the visits of a recurring service (memberships v2): due on a day, and a job once it is booked.</summary>
public sealed record RecurringServiceEvent(
    long Id,
    long RecurringServiceId,
    DateTimeOffset Date,
    OpportunityStatus Status,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    long? JobId = null,
    bool Active = true) : IRow;
