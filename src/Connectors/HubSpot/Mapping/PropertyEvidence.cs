using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>When a field's value was set, and whether by us.</summary>
/// <param name="Time">Certain with a property history, else only not after the record's modified time.</param>
/// <param name="WrittenByHearth">True when the history names our app as the writer of the latest part of the value.</param>
internal readonly record struct PropertyEvidence(SourceTime Time, bool WrittenByHearth)
{
    /// <summary>The source type of an app's writes, in histories and in webhooks.</summary>
    public const string Integration = "INTEGRATION";

    /// <summary>Takes the latest of the properties' times; a composite value changed when its last part did.</summary>
    public static PropertyEvidence Of(FieldMapping field, ObjectRecord record, string appId)
    {
        if (record.PropertiesWithHistory is not { } histories)
        {
            return new PropertyEvidence(SourceTime.NotAfter(record.UpdatedAt.ToUniversalTime()), false);
        }

        var latest = field.Properties
            .Select(property => histories.GetValueOrDefault(property)?.MaxBy(value => value.Timestamp))
            .OfType<HistoryValue>()
            .ToList();
        if (latest.Count == 0)
        {
            // A property without history was never set: it is as empty as when the record was created.
            return new PropertyEvidence(SourceTime.Certain(record.CreatedAt.ToUniversalTime()), false);
        }

        var at = latest.Max(value => value.Timestamp);
        var ours = latest.Where(value => value.Timestamp == at).All(value => IsOurs(value.SourceType, value.SourceId, appId));
        return new PropertyEvidence(SourceTime.Certain(at.ToUniversalTime()), ours);
    }

    /// <summary>True when a change's source is our own app.</summary>
    public static bool IsOurs(string? source, string? sourceId, string appId) => source == Integration && sourceId == appId;
}
