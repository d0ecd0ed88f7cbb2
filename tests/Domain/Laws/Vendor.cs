using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>One record of a vendor that behaves: it shows what it holds and does what it is told.</summary>
internal sealed class Vendor(RecordRef record, SystemKind system, Habits habits, EntityId owner)
{
    private ImmutableSortedDictionary<string, (FieldValue Value, DateTimeOffset At, bool ByHearth)> _fields =
        ImmutableSortedDictionary<string, (FieldValue Value, DateTimeOffset At, bool ByHearth)>.Empty;

    private StoredIdentity _stored = new(owner, null);
    private DateTimeOffset _modifiedAt;

    // What it shows until something changes: many histories look at the same record.
    private ImmutableArray<ObservedField>? _shown;

    public RecordRef Record => record;

    public SystemKind System => system;

    public FieldValue this[string field] => _fields.GetValueOrDefault(field).Value;

    public Vendor Copy() => new(record, system, habits, owner) { _fields = _fields, _stored = _stored, _modifiedAt = _modifiedAt, _shown = _shown };

    public void Set(string field, FieldValue value, DateTimeOffset at, bool byHearth = false)
    {
        _fields = _fields.SetItem(field, (byHearth && habits.Shouts ? FieldValue.Of(value.Text.ToUpperInvariant()) : value, at, byHearth));
        _modifiedAt = at;
        _shown = null;
    }

    public WriteOutcome Apply(RecordWrite write, DateTimeOffset at)
    {
        foreach (var field in write.Fields)
        {
            Set(field.Field, field.Value, at, byHearth: true);
        }

        if (write.StampIdentity)
        {
            _stored = _stored with { Counterpart = write.Counterpart };
        }

        return new WriteOutcome.Applied(record, at, write.Fields.ToImmutableDictionary(field => field.Field, field => this[field.Field]));
    }

    /// <summary>The record as it stands, read now.</summary>
    public Observation Show(DateTimeOffset readAt) => new()
    {
        Record = record,
        System = system,
        ModifiedAt = _modifiedAt,
        ReadAt = readAt,
        Stored = _stored,
        Fields = _shown ??= Shown(),
    };

    private ImmutableArray<ObservedField> Shown() =>
    [
        .. _fields.Select(pair => new ObservedField(
            pair.Key,
            pair.Value.Value,
            habits.DatesFields ? SourceTime.Certain(pair.Value.At) : SourceTime.NotAfter(_modifiedAt),
            !habits.NamesWriter ? ValueWriter.Unknown : pair.Value.ByHearth ? ValueWriter.Hearth : ValueWriter.SomebodyElse)),
    ];
}
