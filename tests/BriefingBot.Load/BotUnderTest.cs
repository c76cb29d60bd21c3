using System.Diagnostics;
using System.Globalization;

namespace BriefingBot.Load;

/// <summary>A bot in a process of its own.</summary>
internal sealed class BotUnderTest : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private BotUnderTest(ProcessStartInfo start, string folder)
    {
        _folder = folder;
        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    /// <summary>Starts BriefingBot.</summary>
    /// <param name="api">The server's address, without a version.</param>
    /// <param name="knowledge">The folder with the packs.</param>
    /// <param name="prepare">Puts a store into the folder that the bot starts in.</param>
    public static BotUnderTest BriefingBot(string api, string knowledge, Action<string>? prepare = null)
    {
        var folder = Directory.CreateTempSubdirectory("briefingbot-load-").FullName;
        prepare?.Invoke(folder);
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "briefingbot.dll"));
        start.Environment["Discord__Token"] = LoadServer.Token;
        start.Environment["Discord__ApiBaseUrl"] = $"{api}/v10";
        start.Environment["Knowledge__Path"] = Path.GetFullPath(knowledge);

        // As with Discord itself: this server keeps what Discord documents of nonces.
        start.Environment["Briefings__TrustNonces"] = "true";
        return new BotUnderTest(start, folder);
    }

    public static BotUnderTest DiscordJs(string api, string baseline)
    {
        var folder = Directory.CreateTempSubdirectory("briefingbot-load-").FullName;
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder };
        start.ArgumentList.Add(Path.GetFullPath(Path.Combine(baseline, "bot.js")));
        start.Environment["DISCORD_TOKEN"] = LoadServer.Token;
        start.Environment["DISCORD_API"] = api;
        return new BotUnderTest(start, folder);
    }

    public string ResidentMebibytes()
    {
        _process.Refresh();
        return (_process.WorkingSet64 / 1024.0 / 1024.0).ToString("0", CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
