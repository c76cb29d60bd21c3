using BriefingBot.Hosting.Diagnostics;
using Microsoft.Extensions.Logging.Console;

namespace BriefingBot.Hosting;

/// <summary>Logs for people: one line each on stderr; JSON where the operator asks for it with <c>Logging:Console:FormatterName=json</c>.</summary>
internal static class ConsoleLogging
{
    /// <summary>Adds the console; quiet, it tells only what is wrong.</summary>
    public static void AddConsoleLogging(this HostApplicationBuilder builder, bool isQuiet)
    {
        builder.Logging.SetMinimumLevel(isQuiet ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Logging.AddFilter<ConsoleLoggerProvider>("BriefingBot.Discord.Gateway.GatewayService", LogLevel.None); // Why it stopped is printed as the last line.
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        if (builder.Configuration["Logging:Console:FormatterName"] is null)
        {
            builder.Logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.TimestampFormat = "HH:mm:ss ";
            });
        }

        builder.Services.RedactConsole();
    }
}
