using BriefingBot.Discord;
using BriefingBot.Discord.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace BriefingBot.Hosting.Diagnostics;

/// <summary>
/// Takes tokens out of every line on its way to the console, whoever logged it: message, values, scopes and
/// exceptions, in each of the console's formats.
/// </summary>
internal static class RedactedConsole
{
    /// <summary>Wraps the console's formatters; to be called once they are all registered.</summary>
    public static void RedactConsole(this IServiceCollection services)
    {
        foreach (var formatter in services.Where(service => service.ServiceType == typeof(ConsoleFormatter)).ToList())
        {
            services.Remove(formatter);
            services.AddSingleton<ConsoleFormatter>(provider => new RedactingFormatter(
                (ConsoleFormatter)ActivatorUtilities.CreateInstance(provider, formatter.ImplementationType!),
                provider.GetRequiredService<IOptions<DiscordOptions>>().Value.Token));
        }
    }

    private sealed class RedactingFormatter(ConsoleFormatter formatter, string? token) : ConsoleFormatter(formatter.Name), IDisposable
    {
        public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
        {
            using var line = new StringWriter();
            formatter.Write(logEntry, scopeProvider, line);
            textWriter.Write(Redaction.Clean(line.ToString(), token));
        }

        public void Dispose() => (formatter as IDisposable)?.Dispose();
    }
}
