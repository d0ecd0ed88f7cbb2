using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Routing;

/// <summary>Everything that routing logs.</summary>
internal static partial class RoutingLog
{
    [LoggerMessage(1401, LogLevel.Error, "Account {Account}: {Entity} could not take in what was seen of it; it is shown again")]
    internal static partial void NotDelivered(ILogger logger, Exception exception, string account, string entity);
}
