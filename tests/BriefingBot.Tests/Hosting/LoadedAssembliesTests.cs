using System.Diagnostics;
using BriefingBot.Playground;

namespace BriefingBot.Tests.Hosting;

public sealed class LoadedAssembliesTests
{
    [Fact]
    public async Task A_bot_that_listens_nowhere_loads_neither_a_web_server_nor_telemetry()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        await using var server = new PlaygroundServer(new PlaygroundOptions { Url = "http://127.0.0.1:0" });
        await server.StartAsync(TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("briefingbot-test-").FullName;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "briefingbot.dll"));
        start.Environment["Discord__Token"] = server.Token;
        start.Environment["Discord__ApiBaseUrl"] = server.ApiBaseUrl.ToString();
        start.Environment["Knowledge__Path"] = Repository.Path("knowledge");

        using var bot = Process.Start(start)!;
        var ready = await bot.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var loaded = await File.ReadAllTextAsync($"/proc/{bot.Id}/maps", TestContext.Current.CancellationToken);
        bot.Kill();
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);

        Assert.StartsWith("BriefingBot is ready", ready, StringComparison.Ordinal);
        Assert.Contains("BriefingBot.Discord.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("Kestrel", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", loaded, StringComparison.Ordinal);
    }
}
