using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.HubSpot;

/// <summary>Everything that the connector says. Never a property's value, which may be personal.</summary>
internal static partial class HubSpotLog
{
    [LoggerMessage(1, LogLevel.Warning, "HubSpot {Connection}: {Operation} failed as {Class} with status {Status}: {Reason}")]
    public static partial void CallFailed(
        this ILogger logger, string connection, string operation, FailureClass @class, int? status, string reason);

    [LoggerMessage(2, LogLevel.Debug, "HubSpot {Connection}: a batch of {Operation} with {Count} records is halved to find the refused one")]
    public static partial void BatchHalved(this ILogger logger, string connection, string operation, int count);

    [LoggerMessage(3, LogLevel.Information, "HubSpot {Connection}: created {What}")]
    public static partial void Created(this ILogger logger, string connection, string what);

    [LoggerMessage(4, LogLevel.Error, "HubSpot {Connection}: records of type {RecordType} can't be written: {Problem}")]
    public static partial void SetupProblem(this ILogger logger, string connection, string recordType, string problem);

    [LoggerMessage(5, LogLevel.Warning, "HubSpot {Connection}: the cursor of {Feed} can't be read, so the feed starts from the beginning")]
    public static partial void CursorUnreadable(this ILogger logger, string connection, string feed);
}
