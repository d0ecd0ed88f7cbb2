using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Inbox;

/// <summary>Everything that inboxes log.</summary>
internal static partial class InboxLog
{
    [LoggerMessage(1101, LogLevel.Error, "Inbox {Inbox} failed and tries again")]
    internal static partial void StepFailed(ILogger logger, Exception exception, string inbox);
}
