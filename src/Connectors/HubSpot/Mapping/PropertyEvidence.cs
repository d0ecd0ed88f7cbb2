using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>When a field's value was set, and by whom.</summary>
/// <param name="Time">Certain with a property history, else only not after the record's modified time.</param>
/// <param name="Writer">Whom the history names as the writer of the latest part of the value.</param>
internal readonly record struct PropertyEvidence(SourceTime Time, ValueWriter Writer)
{
    /// <summary>The source type of an app's writes, in histories and in webhooks.</summary>
    public const string Integration = "INTEGRATION";

    private const string Interface = "API";

    // Without our app's id our own writes look like those of any other app.
    private const string NoApp = "0";

    // MERGE_CONTACTS, MERGE_OBJECTS.
    private const string Merge = "MERGE";

    /// <summary>Takes the latest of the properties' times; a composite value changed when its last part did.</summary>
    public static PropertyEvidence Of(FieldMapping field, ObjectRecord record, string appId)
    {
        if (record.PropertiesWithHistory is not { } histories)
        {
            return new PropertyEvidence(SourceTime.NotAfter(record.UpdatedAt.ToUniversalTime()), ValueWriter.Unknown);
        }

        var latest = field.Properties
            .Select(property => histories.GetValueOrDefault(property)?.MaxBy(value => value.Timestamp))
            .OfType<HistoryValue>()
            .ToList();
        if (latest.Count == 0)
        {
            // A property without history was never set: it is as empty as when the record was created.
            return new PropertyEvidence(SourceTime.Certain(record.CreatedAt.ToUniversalTime()), ValueWriter.Unknown);
        }

        var at = latest.Max(value => value.Timestamp);
        var writers = latest.Where(value => value.Timestamp == at).Select(value => WriterOf(value.SourceType, value.SourceId, appId)).Distinct().ToList();
        return new PropertyEvidence(SourceTime.Certain(at.ToUniversalTime()), writers is [var writer] ? writer : ValueWriter.Unknown);
    }

    /// <summary>
    /// Who a change's source is. A merge moves values from record to record, and an interface without an app says nothing of who
    /// entered them.
    /// </summary>
    public static ValueWriter WriterOf(string? source, string? sourceId, string appId) => source switch
    {
        _ when IsOurs(source, sourceId, appId) => ValueWriter.Hearth,
        null or "" or Interface => ValueWriter.Unknown,
        Integration when string.IsNullOrEmpty(sourceId) || appId == NoApp => ValueWriter.Unknown,
        _ => source.StartsWith(Merge, StringComparison.Ordinal) ? ValueWriter.Unknown : ValueWriter.SomebodyElse,
    };

    /// <summary>True when a change's source is our own app.</summary>
    public static bool IsOurs(string? source, string? sourceId, string appId) => source == Integration && sourceId == appId;
}
