using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>A household that was folded into this one.</summary>
/// <param name="Entity">The household that went in.</param>
/// <param name="Causes">Everything that says that both are one. While any of it stands, the union stands.</param>
/// <param name="At">When it was folded in (UTC).</param>
/// <param name="Records">The records that it brought.</param>
public sealed record Absorption(EntityId Entity, ImmutableArray<string> Causes, DateTimeOffset At, ImmutableArray<RecordRef> Records);
