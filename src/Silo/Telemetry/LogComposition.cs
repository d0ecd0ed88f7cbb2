using Hearth.Silo.Configuration;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Hearth.Silo.Telemetry;

/// <summary>Where log events go and how much is said. Each is one compact JSON document.</summary>
internal static class LogComposition
{
    private const string FolderName = "logs";
    private const int FilesKeptMax = 14;
    private const int FileBytesMax = 100 * 1024 * 1024;

    /// <summary>The folder of the log files.</summary>
    public static string Folder(HearthOptions options) => Path.Combine(options.DataFolder, FolderName);

    public static Serilog.Core.Logger Create(HearthOptions options)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Orleans", LogEventLevel.Warning)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .MinimumLevel.Override("Polly", LogEventLevel.Warning)
            .Destructure.With<NameOnlyPolicy>()
            .Enrich.FromLogContext();
        var formatter = new CompactJsonFormatter();
        return options.Telemetry.Log is LogTarget.File
            ? configuration.WriteTo.File(
                formatter,
                Path.Combine(Folder(options), "hearth-.json"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: FileBytesMax,
                retainedFileCountLimit: FilesKeptMax).CreateLogger()
            : configuration.WriteTo.Console(formatter).CreateLogger();
    }
}
