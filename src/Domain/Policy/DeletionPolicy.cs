using Hearth.Domain.Values;

namespace Hearth.Domain.Policy;

/// <summary>What follows when a record is deleted, archived or made inactive in one system.</summary>
/// <param name="ServiceTitan">When that happens in ServiceTitan.</param>
/// <param name="HubSpot">When that happens in HubSpot.</param>
public sealed record DeletionPolicy(DeletionRule ServiceTitan, DeletionRule HubSpot)
{
    /// <summary>A record's end is its own affair.</summary>
    public static DeletionPolicy Default { get; } = new(DeletionRule.Unlink, DeletionRule.Unlink);

    /// <summary>The rule for records of a system.</summary>
    public DeletionRule For(SystemKind system) => system is SystemKind.ServiceTitan ? ServiceTitan : HubSpot;
}
