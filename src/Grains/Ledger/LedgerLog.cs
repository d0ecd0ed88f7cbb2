using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Ledger;

/// <summary>Everything that ledgers log.</summary>
internal static partial class LedgerLog
{
    [LoggerMessage(1301, LogLevel.Error, "Ledger of {Account} failed and tries again")]
    internal static partial void StepFailed(ILogger logger, Exception exception, string account);

    [LoggerMessage(1302, LogLevel.Error, "Ledger of {Account}: {Entity} failed and is asked again later")]
    internal static partial void EntityFailed(ILogger logger, Exception exception, string account, string entity);
}
