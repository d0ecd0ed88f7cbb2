namespace Hearth.Api.Webhooks;

/// <summary>What differs between the vendors' webhooks.</summary>
/// <typeparam name="TSender">The vendor's sender.</typeparam>
internal interface IWebhookDialect<in TSender>
    where TSender : WebhookSender
{
    /// <summary>The vendor's name in counters and paths.</summary>
    string System { get; }

    /// <summary>The portal or tenant behind a sender.</summary>
    long SourceOf(TSender sender);

    /// <summary>Whether the request is genuine.</summary>
    SignatureVerdict Verify(HttpContext context, ReadOnlyMemory<byte> body, TSender sender);

    /// <summary>The events of a body.</summary>
    IReadOnlyList<EventReading> Read(ReadOnlyMemory<byte> body);
}
