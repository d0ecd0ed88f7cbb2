namespace Hearth.Sandbox.HubSpot;

/// <summary>A record that was in the portal before anyone looked.</summary>
public sealed record SeedRecord
{
    /// <summary>The type, by id or name.</summary>
    public required string ObjectType { get; init; }

    /// <summary>The values, under the same rules as any write.</summary>
    public required IReadOnlyDictionary<string, string?> Properties { get; init; }

    /// <summary>When it was made and last changed; null is now.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The person who made it; null is an import.</summary>
    public long? UserId { get; init; }

    /// <summary>What it is associated with.</summary>
    public IReadOnlyList<AssociationTarget> Associations { get; init; } = [];
}
