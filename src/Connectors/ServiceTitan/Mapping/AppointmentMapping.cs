using System.Collections.Immutable;
using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>An appointment of a job.</summary>
internal static class AppointmentMapping
{
    private static readonly ImmutableDictionary<string, string> Statuses = ImmutableDictionary<string, string>.Empty
        .Add("Scheduled", "Scheduled")
        .Add("Dispatched", "Dispatched")
        .Add("Working", "Working")
        .Add("Hold", "Hold")
        .Add("Done", "Done")
        .Add("Canceled", "Canceled")
        .Add("Cancelled", "Canceled");

    public static Observation Map(AppointmentRow row, MappingContext context)
    {
        var modifiedAt = Rows.ModifiedAt(row.ModifiedOn, context);
        var sheet = new FieldSheet(SourceTime.NotAfter(modifiedAt))
            .Add(FieldName.AppointmentStart, Canonicalize.Instant(row.Start))
            .Add(FieldName.AppointmentStatus, Canonicalize.Choice(row.Status, Statuses));
        return Rows.Show(context, RecordType.Appointment, row.Id, modifiedAt, row.Active, sheet) with
        {
            Parent = Rows.Reference(context, RecordType.Job, row.JobId),
        };
    }
}
