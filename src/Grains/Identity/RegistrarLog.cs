using Microsoft.Extensions.Logging;

namespace Hearth.Grains.Identity;

/// <summary>Everything that the registrar logs.</summary>
internal static partial class RegistrarLog
{
    [LoggerMessage(1601, LogLevel.Error, "Registrar of {Account}: a merge or a split that has begun could not be finished and is tried again")]
    internal static partial void UnionFailed(ILogger logger, Exception exception, string account);
}
