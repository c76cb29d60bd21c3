using BriefingBot.Configuration;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace BriefingBot.Hosting.Diagnostics;

/// <summary>
/// Sends the bot's metrics by OTLP, where OpenTelemetry's own key for it is set. The exporter reads its other keys
/// (<c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>OTEL_METRIC_EXPORT_INTERVAL</c> ...) from the same configuration.
/// </summary>
internal static class OtlpMetrics
{
    /// <summary>The key that turns it on.</summary>
    public const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds the export, if it is wanted. Nothing of OpenTelemetry is loaded otherwise.</summary>
    /// <exception cref="ConfigurationException">The endpoint isn't an address.</exception>
    public static void AddOtlpMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[EndpointKey] is not { Length: > 0 } endpoint)
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new ConfigurationException($"{EndpointKey} is {endpoint}, which isn't an http or https address. Set it to the collector's, such as http://127.0.0.1:4317.");
        }

        AddExport(services);
    }

    private static void AddExport(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("briefingbot"))
        .WithMetrics(metrics => metrics.AddMeter("BriefingBot.*", "System.Runtime").AddOtlpExporter());
}
