using System.Buffers;
using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The CloudEvents 1.0 envelope of one delivery.</summary>
internal static class CloudEvent
{
    private const string Source = "https://webhooks.servicetitan.io";

    /// <param name="occurrence">What happened; its id is the same in every delivery.</param>
    /// <param name="delivery">The id of this delivery, which differs between attempts.</param>
    public static ReadOnlyMemory<byte> Write(Occurrence occurrence, Guid delivery)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("specversion", "1.0");
            writer.WriteString("id", delivery);
            writer.WriteString("type", occurrence.Type);
            writer.WriteTime("time", occurrence.Time);
            writer.WriteString("source", Source);
            writer.WriteString("userassignedid", occurrence.Id);
            writer.WriteString("datacontenttype", "application/json");
            writer.WritePropertyName("data");
            writer.WriteRawValue(occurrence.Data.Span);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
