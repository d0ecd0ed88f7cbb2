namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A change of a membership's status, kept for ever (memberships v2).</summary>
public sealed record MembershipStatusChange(
    long Id, long MembershipId, MembershipStatus OldStatus, MembershipStatus NewStatus, DateTimeOffset CreatedOn) : IRow
{
    /// <inheritdoc />
    public bool Active => true;

    /// <inheritdoc />
    public DateTimeOffset ModifiedOn => CreatedOn;
}
