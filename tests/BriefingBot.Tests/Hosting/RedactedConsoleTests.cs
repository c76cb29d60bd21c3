using BriefingBot.CommandLine;
using BriefingBot.Hosting;
using BriefingBot.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace BriefingBot.Tests.Hosting;

public sealed class RedactedConsoleTests
{
    private const string BotToken = "CANARY-a-token-of-no-usual-shape";
    private const string InteractionToken = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDpDQU5BUlk";

    [Theory]
    [InlineData("simple")]
    [InlineData("systemd")]
    [InlineData("json")]
    public void No_token_reaches_the_console_whoever_logs_it(string format)
    {
        using var host = BotHost.Build(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Discord:Token"] = BotToken,
                ["Logging:Console:FormatterName"] = format,
                ["Logging:Console:FormatterOptions:IncludeScopes"] = "true",
            }).Build(),
            Database.Open(new StoreOptions { Path = Path.Combine(Directory.CreateTempSubdirectory("briefingbot-test-").FullName, "store.db") }),
            new Terminal(TextWriter.Null, TextWriter.Null),
            page: null);
        var formatter = host.Services.GetServices<ConsoleFormatter>().Single(each => each.Name == format);
        var scopes = new LoggerExternalScopeProvider();
        using var scope = scopes.Push(KeyValuePair.Create("address", $"https://discord.com/api/v10/webhooks/800/{InteractionToken}/messages/@original"));
        var exception = new HttpRequestException(
            $"POST https://discord.com/api/v10/interactions/12/{InteractionToken}/callback failed",
            new InvalidOperationException($"Authorization: Bot {BotToken}"));
        var written = new StringWriter();

        formatter.Write(
            new LogEntry<Dictionary<string, object>>(
                LogLevel.Error, "System.Net.Http", default, new() { ["header"] = $"Bot {BotToken}", ["body"] = InteractionToken }, exception,
                (state, _) => $"sent {state["header"]} and {state["body"]}"),
            scopes,
            written);

        Assert.Contains("[redacted]", written.ToString(), StringComparison.Ordinal);
        Assert.Contains("/callback failed", written.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", written.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("aW50", written.ToString(), StringComparison.Ordinal);
    }
}
