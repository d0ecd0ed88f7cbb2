using System.Collections.Immutable;
using Hearth.Connectors.Canonical;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>Gathers a record's fields; an invalid value becomes a finding and the others go through.</summary>
internal sealed class FieldSheet(SourceTime time)
{
    private readonly ImmutableArray<ObservedField>.Builder _fields = ImmutableArray.CreateBuilder<ObservedField>();
    private readonly ImmutableArray<FieldFinding>.Builder _findings = ImmutableArray.CreateBuilder<FieldFinding>();

    public ImmutableArray<ObservedField> Fields => _fields.ToImmutable();

    public ImmutableArray<FieldFinding> Findings => _findings.ToImmutable();

    public FieldSheet Add(string field, Canonicalization value)
    {
        if (value.IsValid)
        {
            _fields.Add(new ObservedField(field, value.Value, time));
        }
        else
        {
            _findings.Add(value.ToFinding(field));
        }

        return this;
    }

    public FieldSheet Add(string field, FieldValue value)
    {
        _fields.Add(new ObservedField(field, value, time));
        return this;
    }
}
