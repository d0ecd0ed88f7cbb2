namespace Hearth.Api.Webhooks;

/// <summary>What one element of a webhook's body is.</summary>
internal abstract record EventReading
{
    private EventReading()
    {
    }

    /// <summary>An event that can be stored.</summary>
    /// <param name="Source">The portal or tenant that the event names.</param>
    /// <param name="Key">The same for every delivery of the same event.</param>
    /// <param name="Json">The event's own bytes.</param>
    public sealed record Readable(long Source, string Key, ReadOnlyMemory<byte> Json) : EventReading;

    /// <summary>What our own app did: the answer to its call has told it already, so it need not be stored.</summary>
    public sealed record Own : EventReading;

    /// <summary>Not an event.</summary>
    /// <param name="Reason">What is wrong, without any of its values.</param>
    /// <param name="Bytes">What was sent.</param>
    public sealed record Malformed(string Reason, ReadOnlyMemory<byte> Bytes) : EventReading;
}
