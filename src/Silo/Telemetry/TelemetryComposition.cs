using Hearth.Silo.Configuration;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hearth.Silo.Telemetry;

/// <summary>Metrics and traces by OpenTelemetry: Orleans', the database's and our own.</summary>
internal static class TelemetryComposition
{
    private const string ServiceName = "hearth";
    private const string MetricsPath = "/metrics";
    private static readonly string[] Meters = ["Hearth.*", "Microsoft.Orleans", "Npgsql"];
    private static readonly string[] Sources = ["Hearth.*", "Microsoft.Orleans.*", "Npgsql"];

    public static void AddTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation();
                if (options.Prometheus)
                {
                    metrics.AddPrometheusExporter();
                }

                if (options.OtlpEndpoint is { } endpoint)
                {
                    metrics.AddOtlpExporter(exporter => exporter.Endpoint = endpoint);
                }
            });

        // Without a receiver nobody listens to the sources, and a span that nobody listens to costs nothing.
        if (options.OtlpEndpoint is { } receiver)
        {
            telemetry.WithTracing(traces => traces
                .AddSource(Sources)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddOtlpExporter(exporter => exporter.Endpoint = receiver));
        }
    }

    public static void MapTelemetry(this WebApplication application, TelemetryOptions options)
    {
        if (options.Prometheus)
        {
            application.MapPrometheusScrapingEndpoint(MetricsPath);
        }
    }
}
