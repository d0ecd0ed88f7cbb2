using Hearth.Domain.Entities.Merging;
using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Routing;

/// <summary>Everything that routing logs.</summary>
internal static partial class RoutingLog
{
    [LoggerMessage(1401, LogLevel.Error, "Account {Account}: {Entity} could not take in what was seen of it; it is shown again")]
    internal static partial void NotDelivered(ILogger logger, Exception exception, string account, string entity);

    [LoggerMessage(1402, LogLevel.Error, "Account {Account}: the union of {Entity} with another household failed and is tried again")]
    internal static partial void NotUnited(ILogger logger, Exception exception, string account, string entity);

    [LoggerMessage(1403, LogLevel.Warning, "Account {Account}: the union of {Entity} with another household was refused: {Refusal}")]
    internal static partial void UnionRefused(ILogger logger, string account, string entity, UnionRefusal refusal);
}
