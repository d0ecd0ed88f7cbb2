using Hearth.Connectors;
using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Feeds;

/// <summary>Everything that feeds log.</summary>
internal static partial class FeedLog
{
    [LoggerMessage(1001, LogLevel.Warning, "Feed {Feed} could not read: {Class} {Status} {Message}")]
    internal static partial void ReadFailed(ILogger logger, string feed, FailureClass @class, int? status, string message);

    [LoggerMessage(1003, LogLevel.Error, "Feed {Feed} goes on and leaves {Records} records behind, which are read again")]
    internal static partial void LeftBehind(ILogger logger, string feed, int records);

    [LoggerMessage(1004, LogLevel.Error, "Sweep {Feed} misses at least {Gone} of {Standing} records and takes none of them for deleted")]
    internal static partial void Doubted(ILogger logger, string feed, int gone, long standing);

    [LoggerMessage(1005, LogLevel.Information, "Sweep {Feed} found {Gone} records gone that nobody had told of")]
    internal static partial void Gone(ILogger logger, string feed, int gone);

    [LoggerMessage(1002, LogLevel.Error, "Feed {Feed} failed and tries again")]
    internal static partial void StepFailed(ILogger logger, Exception exception, string feed);
}
