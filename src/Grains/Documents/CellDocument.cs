using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a cell.</summary>
public sealed record CellDocument(
    string Field,
    string? Value,
    long Version,
    TimeDocument Changed,
    string? Origin,
    SystemKind? System,
    ImmutableArray<HistoryDocument>? History,
    ConflictDocument? Conflict,
    DateTimeOffset? Quarantined,
    long Reentered = 0);
