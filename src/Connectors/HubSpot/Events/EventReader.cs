using System.Text.Json;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Events;

/// <summary>
/// Reads stored webhook events, classic (<c>contact.propertyChange</c>) and generic (<c>object.propertyChange</c> with an
/// object type). Pure. Deliveries come in any order, more than once, and not always.
/// </summary>
internal sealed class EventReader(ConnectionId connection, HubSpotConnection options)
{
    private const string Generic = "object";
    private readonly string _appId = options.AppId.ToString();

    /// <summary>Reads one event.</summary>
    public WebhookReading Read(ReadOnlySpan<byte> json, DateTimeOffset receivedAt, MappingContext context)
    {
        WebhookEvent? told;
        try
        {
            told = JsonSerializer.Deserialize(json, HubSpotJson.Default.WebhookEvent);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return new WebhookReading.Malformed("The event is not the JSON of a HubSpot event.");
        }

        if (told is not { PortalId: { } portal, OccurredAt: { } occurredAt, ObjectId: { Length: > 0 } id }
            || (told.SubscriptionType ?? told.EventType)?.Split('.') is not [var subject, var change]
            || Instant(occurredAt) is not { } at)
        {
            return new WebhookReading.Malformed("The event lacks its portal, time, record or type.");
        }

        if (portal != options.PortalId)
        {
            return new WebhookReading.Irrelevant($"The event is of portal {portal}, not of {options.PortalId}.");
        }

        return MappingOf(subject, told.ObjectTypeId) is { } mapping
            ? Read(told, change, mapping, new RecordRef(connection, mapping.Type, id), at, receivedAt, context)
            : new WebhookReading.Irrelevant("Hearth does not read this object type.");
    }

    private WebhookReading Read(
        WebhookEvent told, string change, RecordMapping mapping, RecordRef record, DateTimeOffset at, DateTimeOffset receivedAt,
        MappingContext context) => change switch
        {
            "propertyChange" => ReadPropertyChange(told, mapping, record, at, receivedAt, context),
            "creation" when IsOurOwn(told) => new WebhookReading.Irrelevant("Hearth created the record itself."),
            "creation" or "restore" => new WebhookReading.Changed(record, null),
            // It also comes for records that a merge absorbed, and beside every privacy deletion, in any order.
            "deletion" => new WebhookReading.Gone(record, at),
            "privacyDeletion" => new WebhookReading.Erased(record, at),
            "merge" => ReadMerge(told, record),
            _ => new WebhookReading.Irrelevant($"Hearth has no use for the event {mapping.Type}.{Printable(change)}."),
        };

    private WebhookReading ReadPropertyChange(
        WebhookEvent told, RecordMapping mapping, RecordRef record, DateTimeOffset at, DateTimeOffset receivedAt, MappingContext context)
    {
        if (told.PropertyName is not { Length: > 0 } property)
        {
            return new WebhookReading.Malformed("The event of a property change lacks the property's name.");
        }

        if (!mapping.RequestedProperties.Contains(property) || property == mapping.ModifiedProperty)
        {
            return new WebhookReading.Irrelevant("Hearth does not read this property.");
        }

        if (mapping.OfProperty(property) is { IsComposite: false } field)
        {
            return new WebhookReading.Changed(record, Hint(told, field, record, at, receivedAt, context));
        }

        // The echo of an address or an id that we wrote would cost a read and bring nothing: the write's own answer said it,
        // and the poll will say it again.
        return IsOurOwn(told)
            ? new WebhookReading.Irrelevant("Hearth wrote the property itself.")
            : new WebhookReading.Changed(record, null);
    }

    private Observation? Hint(
        WebhookEvent told, FieldMapping field, RecordRef record, DateTimeOffset at, DateTimeOffset receivedAt, MappingContext context)
    {
        // What can't be read in the event (an invalid value, a stage of another pipeline) is left to the reading of the record.
        var read = field.Read([told.PropertyValue], context);
        return !read.IsValid
            ? null
            : new Observation
            {
                Record = record,
                System = SystemKind.HubSpot,
                ModifiedAt = at,
                ReadAt = receivedAt.ToUniversalTime(),
                Fields = [new ObservedField(field.Field, read.Value, SourceTime.Certain(at), PropertyEvidence.WriterOf(told.ChangeSource, told.SourceId, _appId))],
            };
    }

    private static WebhookReading.Merged ReadMerge(WebhookEvent told, RecordRef record)
    {
        var survivor = told.NewObjectId ?? told.PrimaryObjectId ?? record.Id;
        var absorbed = (told.MergedObjectIds ?? [])
            .Select(merged => merged.ToString())
            .Append(told.PrimaryObjectId)
            .Append(record.Id)
            .OfType<string>()
            .Distinct()
            .Where(id => id != survivor);
        return new WebhookReading.Merged(record with { Id = survivor }, [.. absorbed.Select(id => record with { Id = id })]);
    }

    private bool IsOurOwn(WebhookEvent told) => PropertyEvidence.IsOurs(told.ChangeSource, told.SourceId, _appId);

    private static RecordMapping? MappingOf(string subject, string? objectTypeId) => RecordMappings.All.FirstOrDefault(
        mapping => subject == Generic ? mapping.ObjectTypeId == objectTypeId : mapping.Type == subject);

    private static DateTimeOffset? Instant(long milliseconds) =>
        milliseconds >= 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private static string Printable(string change) =>
        change.Length <= 32 && change.All(char.IsAsciiLetterOrDigit) ? change : "of an unknown name";
}
