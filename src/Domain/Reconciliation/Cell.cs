using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>A field's agreed value with its version, origin and history.</summary>
public sealed record Cell
{
    /// <summary>The most decisions that a cell remembers.</summary>
    public const int HistoryMax = 16;

    /// <summary>One of <see cref="FieldName"/>.</summary>
    public required string Field { get; init; }

    /// <summary>The agreed value.</summary>
    public FieldValue Value { get; init; }

    /// <summary>The agreed value's version; 0 when there never was one.</summary>
    public long Version { get; init; }

    /// <summary>When the agreed value was set at its source.</summary>
    public SourceTime ChangedAt { get; init; }

    /// <summary>
    /// The version whose value somebody entered once more, which is when it counts as set since: a record that was told of that version
    /// need not have known of that. 0 when there was none; any version but <see cref="Version"/> says nothing of the agreed value.
    /// </summary>
    public long ReenteredVersion { get; init; }

    /// <summary>The record that the agreed value came from; null when it was derived or never set.</summary>
    public RecordRef? Origin { get; init; }

    /// <summary>The system of <see cref="Origin"/>.</summary>
    public SystemKind? OriginSystem { get; init; }

    /// <summary>The last decisions, oldest first, at most <see cref="HistoryMax"/>.</summary>
    public ImmutableArray<HistoryEntry> History { get; init; } = [];

    /// <summary>The open conflict, or null.</summary>
    public FieldConflict? Conflict { get; init; }

    /// <summary>When the field was quarantined for flipping too often, or null (UTC).</summary>
    public DateTimeOffset? QuarantinedAt { get; init; }

    /// <summary>True while no value of the field may be written anywhere.</summary>
    public bool StandsStill => Conflict is not null || QuarantinedAt is not null;

    /// <summary>The cell with one more decision, the oldest forgotten where there are too many.</summary>
    public Cell Remember(HistoryEntry entry) => this with
    {
        History = (History.Length < HistoryMax ? History : History.RemoveAt(0)).Add(entry),
    };
}
