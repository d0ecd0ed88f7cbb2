using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Grains.Vendors;

/// <summary>A record as a vendor holds it.</summary>
internal sealed record VendorRecord(RecordRef Ref, SystemKind System)
{
    public ImmutableDictionary<string, VendorField> Fields { get; init; } = ImmutableDictionary<string, VendorField>.Empty;

    public RecordRef? Parent { get; init; }

    public StoredIdentity? Stored { get; init; }

    public RecordState State { get; init; }

    public DateTimeOffset ModifiedAt { get; init; }

    public long Sequence { get; init; }

    public ImmutableDictionary<string, string> Traits { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string? ValueOf(string field) => Fields.TryGetValue(field, out var held) && !held.Value.IsEmpty ? held.Value.Text : null;

    /// <summary>What a read shows; where it can be refined, it dates only the record.</summary>
    public Observation Show(DateTimeOffset readAt, bool canRefine) => new()
    {
        Record = Ref,
        System = System,
        ModifiedAt = ModifiedAt,
        ReadAt = readAt,
        State = State,
        Parent = Parent,
        Stored = Stored ?? new StoredIdentity(null, null),
        Traits = Traits,
        CanRefine = canRefine,
        Fields = [.. Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => new ObservedField(
            field.Key,
            field.Value.Value,
            canRefine ? SourceTime.NotAfter(ModifiedAt) : SourceTime.Certain(field.Value.At),
            canRefine ? ValueWriter.Unknown : field.Value.ByHearth ? ValueWriter.Hearth : ValueWriter.SomebodyElse))],
    };
}
