using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>Makes observations of records. Pure.</summary>
internal static class RecordReading
{
    /// <summary>Maps a record, or null when it is not one that Hearth observes.</summary>
    /// <param name="mapping">The record type's table.</param>
    /// <param name="record">The record, read with <see cref="RecordMapping.RequestedProperties"/>.</param>
    /// <param name="context">What the mapping depends on.</param>
    /// <param name="reader">Who reads, and when.</param>
    public static Observation? Observe(RecordMapping mapping, ObjectRecord record, MappingContext context, Reader reader)
    {
        if (!mapping.IsObserved(record.Properties, context))
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<ObservedField>(mapping.Fields.Length);
        var findings = ImmutableArray.CreateBuilder<FieldFinding>();
        foreach (var field in mapping.Fields)
        {
            var read = field.Read([.. field.Properties.Select(property => record.Properties.GetValueOrDefault(property))], context);
            if (!read.IsValid)
            {
                findings.Add(read.ToFinding(field.Field));
                continue;
            }

            var evidence = PropertyEvidence.Of(field, record, reader.AppId);
            fields.Add(new ObservedField(field.Field, read.Value, evidence.Time, evidence.Writer));
        }

        return new Observation
        {
            Record = new RecordRef(reader.Connection, mapping.Type, record.Id),
            System = SystemKind.HubSpot,
            ModifiedAt = record.UpdatedAt.ToUniversalTime(),
            ReadAt = reader.ReadAt,
            State = record.Archived ? RecordState.Archived : RecordState.Live,
            Fields = fields.ToImmutable(),
            Findings = findings.ToImmutable(),
            Stored = mapping.Stored(record.Properties),
            Absorbed = [.. AbsorbedIds(record).Select(id => new RecordRef(reader.Connection, mapping.Type, id))],
            Traits = Traits(mapping, record),
            CanRefine = record.PropertiesWithHistory is null,
        };
    }

    /// <summary>The canonical values of the fields whose properties an answer shows, valid ones only.</summary>
    public static ImmutableDictionary<string, FieldValue> Shown(
        RecordMapping mapping, IEnumerable<string> fields, IReadOnlyDictionary<string, string?> properties, MappingContext context)
    {
        var shown = ImmutableDictionary.CreateBuilder<string, FieldValue>();
        foreach (var field in fields.Select(mapping.OfField).OfType<FieldMapping>())
        {
            if (field.Properties.All(properties.ContainsKey)
                && field.Read([.. field.Properties.Select(property => properties[property])], context) is { IsValid: true } read)
            {
                shown[field.Field] = read.Value;
            }
        }

        return shown.ToImmutable();
    }

    /// <summary>The ids that were merged into the record, "id;id" (hubspot.md, record semantics).</summary>
    public static IEnumerable<string> AbsorbedIds(ObjectRecord record) =>
        record.Properties.GetValueOrDefault(RecordMapping.MergedIdsProperty) is { Length: > 0 } merged
            ? merged.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id != record.Id)
            : [];

    private static ImmutableDictionary<string, string> Traits(RecordMapping mapping, ObjectRecord record) => mapping.TraitProperties
        .Where(property => !string.IsNullOrEmpty(record.Properties.GetValueOrDefault(property)))
        .ToImmutableDictionary(property => property, property => record.Properties[property]!);
}
