using Hearth.Connectors;
using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Accounts;

/// <summary>Everything that accounts log.</summary>
internal static partial class AccountLog
{
    [LoggerMessage(1401, LogLevel.Error, "Account {Account} failed to go on and tries again")]
    internal static partial void StepFailed(ILogger logger, Exception exception, string account);

    [LoggerMessage(1402, LogLevel.Information, "Account {Account} has read both systems and starts to write")]
    internal static partial void Started(ILogger logger, string account);

    [LoggerMessage(1403, LogLevel.Warning, "Connection {Account}/{Connection} is not ready: {Class} {Message}")]
    internal static partial void NotPrepared(ILogger logger, string account, string connection, FailureClass @class, string message);

    [LoggerMessage(1406, LogLevel.Error, "Connection {Account}/{Connection} failed unexpectedly while it was prepared, and is tried again")]
    internal static partial void PrepareFailed(ILogger logger, Exception exception, string account, string connection);

    [LoggerMessage(1404, LogLevel.Information, "Connection {Account}/{Connection}: created {Created}")]
    internal static partial void Created(ILogger logger, string account, string connection, string created);

    [LoggerMessage(1405, LogLevel.Error, "Connection {Account}/{Connection}: {Problem}")]
    internal static partial void Problem(ILogger logger, string account, string connection, string problem);
}
