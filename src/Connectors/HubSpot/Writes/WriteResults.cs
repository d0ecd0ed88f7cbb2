using System.Collections.Immutable;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>Turns HubSpot's answers into outcomes of single writes. Pure.</summary>
internal static class WriteResults
{
    /// <summary>
    /// The results and errors of a batch by the input they belong to. HubSpot keeps no order, so they are matched by the echoed
    /// mark, then by our unique value, then by the record's id. What can't be matched is absent and must be sent again.
    /// </summary>
    public static Dictionary<PreparedWrite, WriteOutcome> Match(
        IReadOnlyList<PreparedWrite> sent, ObjectBatch answer, RecordMapping mapping, MappingContext context)
    {
        var matched = new Dictionary<PreparedWrite, WriteOutcome>();
        foreach (var record in answer.Results)
        {
            if (Owner(sent, record, mapping) is { } write)
            {
                matched[write] = Applied(write, record, mapping, context);
            }
        }

        foreach (var error in answer.Errors)
        {
            foreach (var write in Owners(sent, error).Where(write => !matched.ContainsKey(write)))
            {
                matched[write] = Refused(write, mapping, HubSpotError.From(error), status: null);
            }
        }

        return matched;
    }

    /// <summary>The outcome of a write that was alone in its call, whatever id the answer carries.</summary>
    public static WriteOutcome OfOne(PreparedWrite write, ObjectBatch answer, RecordMapping mapping, MappingContext context) => answer switch
    {
        { Results: [var record, ..] } => Applied(write, record, mapping, context),
        { Errors: [var error, ..] } => Refused(write, mapping, HubSpotError.From(error), status: null),
        _ => new WriteOutcome.Retry("HubSpot's answer shows neither the record nor an error.", null, MayHaveApplied: true),
    };

    /// <summary>The outcome of a write that was alone in a call that failed.</summary>
    public static WriteOutcome OfFailure(PreparedWrite write, RecordMapping mapping, VendorFailure failure, HubSpotError error) => failure.Class switch
    {
        FailureClass.FixTheData => Refused(write, mapping, error, failure.Status),
        FailureClass.StopTheConnection => new WriteOutcome.Stop(failure.Message),
        _ => new WriteOutcome.Retry(failure.Message, failure.NotBefore, failure.MayHaveApplied),
    };

    /// <summary>The outcomes of creations that were looked up by our unique value and found to have been done.</summary>
    public static Dictionary<PreparedWrite, WriteOutcome> Found(IReadOnlyList<PreparedWrite> sought, ObjectBatch answer, RecordMapping mapping)
    {
        var ids = answer.Results.Where(record => record.Properties.GetValueOrDefault(mapping.KeyProperty) is not null)
            .DistinctBy(record => record.Properties[mapping.KeyProperty])
            .ToDictionary(record => record.Properties[mapping.KeyProperty]!, record => record.Id);
        return sought.Where(write => ids.ContainsKey(write.Input.Id)).ToDictionary(
            write => write, WriteOutcome (write) => new WriteOutcome.Exists(new RecordRef(write.Write.Connection, mapping.Type, ids[write.Input.Id])));
    }

    private static WriteOutcome.Applied Applied(PreparedWrite write, ObjectRecord record, RecordMapping mapping, MappingContext context) => new(
        new RecordRef(write.Write.Connection, mapping.Type, record.Id),
        record.UpdatedAt.ToUniversalTime(),
        RecordReading.Shown(mapping, write.Write.Fields.Select(field => field.Field), record.Properties, context));

    private static WriteOutcome Refused(PreparedWrite write, RecordMapping mapping, HubSpotError error, int? status)
    {
        if (error.ExistingId is { } existing && write.IsUpsert)
        {
            return new WriteOutcome.Exists(new RecordRef(write.Write.Connection, mapping.Type, existing));
        }

        if (!write.IsUpsert && error.ExistingId is null
            && (error.Category is HubSpotFailures.ObjectNotFound || (error.Category is null && status is HubSpotFailures.NotFound)))
        {
            return new WriteOutcome.Gone();
        }

        // HubSpot names a taken email only by the record that has it.
        var fields = mapping.FieldsOf(error.Properties);
        var isTakenEmail = fields.IsEmpty && error.ExistingId is not null && write.Input.Properties.ContainsKey(ContactProperty.Email);
        return new WriteOutcome.Rejected(isTakenEmail ? [FieldName.PersonEmail] : fields, HubSpotFailures.Describe(status, error));
    }

    private static PreparedWrite? Owner(IReadOnlyList<PreparedWrite> sent, ObjectRecord record, RecordMapping mapping)
    {
        var key = record.Properties.GetValueOrDefault(mapping.KeyProperty);
        return sent.FirstOrDefault(write => write.Input.ObjectWriteTraceId == record.ObjectWriteTraceId)
            ?? sent.FirstOrDefault(write => write.IsUpsert && write.Input.Id == key)
            ?? sent.FirstOrDefault(write => !write.IsUpsert && write.Input.Id == record.Id);
    }

    private static ImmutableArray<PreparedWrite> Owners(IReadOnlyList<PreparedWrite> sent, ErrorBody error)
    {
        var marks = HubSpotError.Texts(error.Context, "objectWriteTraceId").ToHashSet();
        var ids = HubSpotError.Texts(error.Context, "ids").Concat(HubSpotError.Texts(error.Context, "id")).ToHashSet();
        return [.. sent.Where(write => marks.Contains(write.Input.ObjectWriteTraceId) || ids.Contains(write.Input.Id))];
    }
}
