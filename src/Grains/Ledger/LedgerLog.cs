using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Ledger;

/// <summary>Everything that ledgers log.</summary>
internal static partial class LedgerLog
{
    [LoggerMessage(1301, LogLevel.Error, "Ledger of {Account} failed and tries again")]
    internal static partial void StepFailed(ILogger logger, Exception exception, string account);
}
