using Microsoft.Extensions.Logging;

namespace Hearth.Storage.Schema;

internal static partial class SchemaLog
{
    [LoggerMessage(2000, LogLevel.Information, "Migrated the {Database} schema: {Migration}.")]
    public static partial void Migrated(this ILogger logger, string database, string migration);

    [LoggerMessage(2001, LogLevel.Debug, "The {Database} schema is up to date.")]
    public static partial void UpToDate(this ILogger logger, string database);
}
