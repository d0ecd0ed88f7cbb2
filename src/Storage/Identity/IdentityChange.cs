using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>What the registrar stores at once.</summary>
public sealed record IdentityChange
{
    /// <summary>Links. A record that is linked already keeps its link, unless <see cref="Replace"/> is true.</summary>
    public IReadOnlyCollection<RecordLink> Links { get; init; } = [];

    /// <summary>True when links go to another entity (a merge or a split).</summary>
    public bool Replace { get; init; }

    /// <summary>Keys that entities hold from now on.</summary>
    public IReadOnlyCollection<KeyHolder> Keys { get; init; } = [];

    /// <summary>Keys that entities hold no longer. None of them stands among <see cref="Keys"/>.</summary>
    public IReadOnlyCollection<KeyHolder> Former { get; init; } = [];

    /// <summary>What entities are known by from now on.</summary>
    public IReadOnlyDictionary<EntityId, IdentityProfile> Profiles { get; init; } = ImmutableDictionary<EntityId, IdentityProfile>.Empty;

    /// <summary>Decisions with their reasons. A case that a person has judged meanwhile stays as it is, and so does a union that is to be made.</summary>
    public IReadOnlyCollection<MatchCase> Cases { get; init; } = [];

    /// <summary>When it was decided (UTC).</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>True when there is nothing to store.</summary>
    public bool IsEmpty => Links.Count + Keys.Count + Former.Count + Profiles.Count + Cases.Count == 0;
}
