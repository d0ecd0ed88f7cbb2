namespace Hearth.Api;

/// <summary>Everything the API can say. No message carries what a vendor sent.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "Refused a webhook for {Account}/{Connection}: {Reason}.")]
    public static partial void WebhookRefused(ILogger logger, string account, string connection, string reason);

    [LoggerMessage(3002, LogLevel.Warning, "Stored {Events} unreadable webhook events of {Account}/{Connection} as dead letters.")]
    public static partial void WebhookDeadLettered(ILogger logger, int events, string account, string connection);

    [LoggerMessage(3003, LogLevel.Warning, "Could not nudge the inbox {Inbox}; it will look by itself.")]
    public static partial void NudgeFailed(ILogger logger, string inbox, Exception problem);
}
