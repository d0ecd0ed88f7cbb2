using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors;

/// <summary>What a stored webhook event says. Webhooks only hurry what the feeds would bring.</summary>
public abstract record WebhookReading
{
    private WebhookReading()
    {
    }

    /// <summary>A record changed and should be read again.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Hint">
    /// What the event itself says of a single field, with its certain time; when the entity finds nothing new in it (the echo
    /// of our own write), the record need not be read at all. Null when the event carries no value.
    /// </param>
    public sealed record Changed(RecordRef Record, Observation? Hint) : WebhookReading;

    /// <summary>A record was deleted or archived.</summary>
    public sealed record Gone(RecordRef Record, DateTimeOffset At) : WebhookReading;

    /// <summary>
    /// A person asked the vendor to be forgotten: it erased the record for good, and Hearth has to. It may come beside a
    /// <see cref="Gone"/>, before or after it.
    /// </summary>
    public sealed record Erased(RecordRef Record, DateTimeOffset At) : WebhookReading;

    /// <summary>Records were merged into one; the absorbed ids stay as aliases of the survivor, which should be read again.</summary>
    public sealed record Merged(RecordRef Survivor, ImmutableArray<RecordRef> Absorbed) : WebhookReading;

    /// <summary>An event that Hearth has no use for.</summary>
    public sealed record Irrelevant(string Reason) : WebhookReading;

    /// <summary>Not an event: it goes to the dead letters with the reason.</summary>
    public sealed record Malformed(string Reason) : WebhookReading;
}
