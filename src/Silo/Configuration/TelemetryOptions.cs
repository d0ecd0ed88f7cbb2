namespace Hearth.Silo.Configuration;

/// <summary>Logs, metrics and traces.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Where metrics and traces are sent by OTLP over gRPC, for example <c>http://collector:4317</c>. Default: nowhere.</summary>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>Whether <c>/metrics</c> answers in Prometheus' format. Default true.</summary>
    public bool Prometheus { get; set; } = true;

    /// <summary>
    /// Where log events go: <c>console</c> writes compact JSON, <c>file</c> writes it to <c>logs</c> in the data folder.
    /// Default: <c>file</c> with the sandbox, whose live line needs the console, otherwise <c>console</c>.
    /// </summary>
    public LogTarget? Log { get; set; }
}
