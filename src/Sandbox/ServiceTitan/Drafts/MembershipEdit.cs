namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What to change of a membership; null leaves it.</summary>
public sealed record MembershipEdit
{
    /// <summary>How it stands.</summary>
    public MembershipStatus? Status { get; init; }

    /// <summary>The branch.</summary>
    public long? BusinessUnitId { get; init; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>True takes the end away: it goes on.</summary>
    public bool ClearTo { get; init; }

    /// <summary>When it is billed next.</summary>
    public DateTimeOffset? NextScheduledBillDate { get; init; }

    /// <summary>Who sold it.</summary>
    public long? SoldById { get; init; }

    /// <summary>The one location at which it holds.</summary>
    public long? LocationId { get; init; }

    /// <summary>Free text.</summary>
    public string? Memo { get; init; }
}
