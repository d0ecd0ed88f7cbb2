using System.Globalization;
using System.Text;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Grains.Vendors;

/// <summary>The scripted vendors' webhook events: words separated by bars.</summary>
internal static class EventText
{
    public static string Changed(RecordRef record) => $"changed|{record.Type}|{record.Id}";

    public static string Gone(RecordRef record) => $"gone|{record.Type}|{record.Id}";

    public static string Erased(RecordRef record) => $"erased|{record.Type}|{record.Id}";

    public static string Hint(RecordRef record, string field, string value, DateTimeOffset at, bool ours) =>
        $"hint|{record.Type}|{record.Id}|{field}|{value}|{at.ToString("O", CultureInfo.InvariantCulture)}|{ours}";

    public static WebhookReading Read(ReadOnlyMemory<byte> payload, ConnectionId connection, SystemKind system, DateTimeOffset receivedAt) =>
        Encoding.UTF8.GetString(payload.Span).Split('|') switch
        {
            ["changed", var type, var id] => new WebhookReading.Changed(new RecordRef(connection, type, id), null),
            ["gone", var type, var id] => new WebhookReading.Gone(new RecordRef(connection, type, id), receivedAt),
            ["erased", var type, var id] => new WebhookReading.Erased(new RecordRef(connection, type, id), receivedAt),
            ["hint", var type, var id, var field, var value, var at, var ours] => new WebhookReading.Changed(
                new RecordRef(connection, type, id),
                new Observation
                {
                    Record = new RecordRef(connection, type, id),
                    System = system,
                    ModifiedAt = At(at),
                    ReadAt = receivedAt,
                    Fields = [new ObservedField(field, FieldValue.Of(value), SourceTime.Certain(At(at)), ours == bool.TrueString ? ValueWriter.Hearth : ValueWriter.SomebodyElse)],
                }),
            ["nothing"] => new WebhookReading.Irrelevant("Nothing."),
            _ => new WebhookReading.Malformed("Not an event."),
        };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
