using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.ServiceTitan;

/// <summary>Everything that the connector says. Never a value of a record, which may be personal.</summary>
internal static partial class ServiceTitanLog
{
    [LoggerMessage(1, LogLevel.Warning, "ServiceTitan {Connection}: {Operation} failed as {Class} with status {Status}: {Reason}")]
    public static partial void CallFailed(
        this ILogger logger, string connection, string operation, FailureClass @class, int? status, string reason);

    [LoggerMessage(2, LogLevel.Information, "ServiceTitan {Connection}: a token was refused before its time and is fetched again")]
    public static partial void TokenRefused(this ILogger logger, string connection);

    [LoggerMessage(3, LogLevel.Information,
        "ServiceTitan {Connection}: read {BusinessUnits} business units, {Campaigns} campaigns and {JobTypes} job types")]
    public static partial void ReferencesLoaded(this ILogger logger, string connection, int businessUnits, int campaigns, int jobTypes);

    [LoggerMessage(4, LogLevel.Warning, "ServiceTitan {Connection}: the cursor of {Feed} can't be read, so the feed starts from the beginning")]
    public static partial void CursorUnreadable(this ILogger logger, string connection, string feed);

    [LoggerMessage(5, LogLevel.Warning, "ServiceTitan {Connection}: {Count} ids of {Kind} are unknown after reading them all again")]
    public static partial void UnknownReferences(this ILogger logger, string connection, string kind, int count);

    [LoggerMessage(6, LogLevel.Information, "ServiceTitan {Connection}: an earlier creation of a {RecordType} is found to have succeeded")]
    public static partial void CreationFound(this ILogger logger, string connection, string recordType);
}
