using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>A merge or a split that has begun.</summary>
/// <param name="Kind">Which of both.</param>
/// <param name="From">The household that goes, or that is divided.</param>
/// <param name="Into">The household that takes it in, or that is divided off.</param>
/// <param name="Records">For a split: the records that go.</param>
/// <param name="Cause">Why.</param>
/// <param name="BegunAt">When (UTC).</param>
public sealed record UnionIntent(UnionKind Kind, EntityId From, EntityId Into, ImmutableArray<RecordRef> Records, string Cause, DateTimeOffset BegunAt)
{
    /// <summary>For a merge: whose of the two an email or a phone number is, where somebody said so; else null.</summary>
    public MethodMove? Move { get; init; }
}
