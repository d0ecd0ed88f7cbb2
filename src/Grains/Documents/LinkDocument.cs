using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
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
    LinkReason Reason = LinkReason.Unknown,
    DateTimeOffset? Since = null,
    int StampLosses = 0,
    DateTimeOffset? StampLost = null,
    ImmutableArray<ToldApartDocument>? ToldApart = null);
