using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a linked record.</summary>
public sealed record LinkDocument(
    string Record,
    SystemKind System,
    string Part,
    string? Slot,
    RecordState State,
    DateTimeOffset Modified,
    string? Parent,
    bool Stamped,
    bool StampRefused,
    string? Stage,
    ImmutableArray<ShadowDocument> Shadows,
    bool ToArchive = false,
    int StampLosses = 0,
    DateTimeOffset? StampLost = null);
