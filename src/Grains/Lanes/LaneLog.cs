using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Lanes;

/// <summary>Everything that lanes log.</summary>
internal static partial class LaneLog
{
    [LoggerMessage(1201, LogLevel.Error, "Lane {Lane} failed and tries again")]
    internal static partial void StepFailed(ILogger logger, Exception exception, string lane);

    [LoggerMessage(1202, LogLevel.Error, "Lane {Lane} stops: {Message}")]
    internal static partial void Stopped(ILogger logger, string lane, string message);

    [LoggerMessage(1203, LogLevel.Error, "Lane {Lane}: {Entity} failed and is asked again later")]
    internal static partial void EntityFailed(ILogger logger, Exception exception, string lane, string entity);

    [LoggerMessage(1204, LogLevel.Error, "Lane {Lane}: a write failed unexpectedly and is tried again")]
    internal static partial void WriteFailed(ILogger logger, Exception exception, string lane);
}
