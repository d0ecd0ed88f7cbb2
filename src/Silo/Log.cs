namespace Hearth.Silo;

/// <summary>Everything the host itself can say.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Started the account {Account}.")]
    public static partial void AccountStarted(ILogger logger, string account);

    [LoggerMessage(1002, LogLevel.Warning, "Could not start the account {Account}; trying again in {RetryAfter}.")]
    public static partial void AccountNotStarted(ILogger logger, string account, TimeSpan retryAfter, Exception problem);

    [LoggerMessage(1003, LogLevel.Warning, "The status of {Account} cannot be read right now.")]
    public static partial void StatusUnavailable(ILogger logger, string account, Exception problem);
}
