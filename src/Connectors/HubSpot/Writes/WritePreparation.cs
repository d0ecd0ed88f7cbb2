using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>Says writes of contacts and deals in HubSpot's terms. Pure.</summary>
internal static class WritePreparation
{
    /// <summary>Prepares a write.</summary>
    /// <param name="place">Its place among the writes that were asked for.</param>
    /// <param name="write">The write.</param>
    /// <param name="mapping">The record type's table.</param>
    /// <param name="context">What the mapping depends on.</param>
    public static Preparation Prepare(int place, RecordWrite write, RecordMapping mapping, MappingContext context)
    {
        if (write.Kind is WriteKind.Delete)
        {
            return new Preparation.Unfit([], "Hearth does not delete HubSpot records.");
        }

        var properties = new Dictionary<string, string>();
        var unfit = write.Fields.Where(field => !TrySet(properties, field, write.Kind, mapping, context)).Select(field => field.Field).ToImmutableArray();
        if (!unfit.IsEmpty)
        {
            return new Preparation.Unfit(unfit, "HubSpot has no place or no option for this value.");
        }

        if (write.Kind is WriteKind.Create && mapping == DealMapping.Table && Demand(properties, write, context) is { } missing)
        {
            return new Preparation.Unfit([missing], "HubSpot demands this of a new deal.");
        }

        if (write.Kind is WriteKind.Create || write.StampIdentity)
        {
            Stamp(properties, write, mapping);
        }

        var key = Key(write, mapping);
        var input = write.Kind is WriteKind.Create
            ? new WriteInput { Id = key, IdProperty = mapping.KeyProperty, Properties = properties, ObjectWriteTraceId = place.ToString() }
            : new WriteInput { Id = Required(write), Properties = properties, ObjectWriteTraceId = place.ToString() };
        return new Preparation.Ready(new PreparedWrite(place, write, input));
    }

    /// <summary>The value of the unique property of ours.</summary>
    public static string Key(RecordWrite write, RecordMapping mapping) =>
        mapping == ContactMapping.Table ? ContactMapping.PersonId(write.Entity, write.Part) : write.Entity.Value;

    private static bool TrySet(
        Dictionary<string, string> properties, FieldToWrite field, WriteKind kind, RecordMapping mapping, MappingContext context)
    {
        if (mapping.OfField(field.Field) is not { } mapped || mapped.ValuesOf(field.Value, context) is not { } values)
        {
            return false;
        }

        foreach (var (property, value) in mapped.Properties.Zip(values))
        {
            // A new record is empty already, and HubSpot validates even an empty value.
            if (kind is WriteKind.Update || value.Length > 0)
            {
                properties[property] = value;
            }
        }

        return true;
    }

    private static string? Demand(Dictionary<string, string> properties, RecordWrite write, MappingContext context)
    {
        var status = Value(write, FieldName.JobStatus);
        if (context.Stages is not { } stages || stages.StageOf(status.Text) is not { } stage)
        {
            return FieldName.JobStatus;
        }

        var number = Value(write, FieldName.JobNumber);
        if (number.IsEmpty)
        {
            return FieldName.JobNumber;
        }

        properties[DealProperty.Name] = $"Job {number}";
        properties[DealProperty.Pipeline] = stages.PipelineId;
        properties[DealProperty.Stage] = stage;
        return null;
    }

    private static void Stamp(Dictionary<string, string> properties, RecordWrite write, RecordMapping mapping)
    {
        properties[mapping.KeyProperty] = Key(write, mapping);
        var counterpart = write.Counterpart is { } record ? Counterparts.Write(record) : null;
        if (mapping == ContactMapping.Table)
        {
            properties[ContactProperty.HouseholdId] = write.Entity.Value;
        }

        // A record that has left its household goes on to name that one's customer until it is told that it has none.
        if (counterpart is not null || write.Kind is WriteKind.Update)
        {
            properties[mapping == ContactMapping.Table ? ContactProperty.CustomerId : DealProperty.JobId] = counterpart ?? "";
        }
    }

    private static FieldValue Value(RecordWrite write, string field)
    {
        foreach (var candidate in write.Fields)
        {
            if (candidate.Field == field)
            {
                return candidate.Value;
            }
        }

        return write.Context.GetValueOrDefault(field);
    }

    private static string Required(RecordWrite write) => write.Id
        ?? throw new ArgumentException("A write that changes a record needs the record's id.", nameof(write));
}
