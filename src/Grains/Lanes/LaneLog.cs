using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Lanes;

/// <summary>Everything that lanes log.</summary>
internal static partial class LaneLog
{
    [LoggerMessage(1201, LogLevel.Error, "Lane {Lane} failed and tries again")]
    internal static partial void StepFailed(ILogger logger, Exception exception, string lane);

    [LoggerMessage(1202, LogLevel.Error, "Lane {Lane} stops: {Message}")]
    internal static partial void Stopped(ILogger logger, string lane, string message);
}
