using System.Collections.Immutable;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>What a portal keeps of a record at one time.</summary>
internal sealed record CrmState
{
    /// <summary>Every property that was ever set, by name.</summary>
    public ImmutableSortedDictionary<string, CrmValue> Values { get; init; } =
        ImmutableSortedDictionary.Create<string, CrmValue>(StringComparer.Ordinal);

    /// <summary>When it was last modified (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>True in the recycle bin, and for good after a merge or a privacy deletion.</summary>
    public bool IsArchived { get; init; }

    /// <summary>True where a privacy deletion left nothing to be read.</summary>
    public bool IsErased { get; init; }

    /// <summary>The record that absorbed it, or null.</summary>
    public long? MergedInto { get; init; }

    /// <summary>The emails of records that were merged into it: nobody else can have them.</summary>
    public ImmutableArray<string> FurtherEmails { get; init; } = [];

    /// <summary>A property's value; null when it has none.</summary>
    public string? TextOf(string property) => Values.TryGetValue(property, out var value) && value.Text.Length > 0 ? value.Text : null;
}
