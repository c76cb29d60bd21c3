using System.Text.Json;
using BriefingBot.CommandLine;

namespace BriefingBot.Tests.CommandLine;

/// <summary>What somebody types in an empty folder, with the repository's facts, and what they see.</summary>
internal sealed class Typed : IDisposable
{
    private readonly Dictionary<string, string> _settings = new() { ["Knowledge:Path"] = Repository.Path("knowledge") };

    public Typed() => _settings["Store:Path"] = PathOf("bot.db");

    public string Folder { get; } = Directory.CreateTempSubdirectory("briefingbot-test-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public Typed With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    public async Task<(int ExitCode, string Out, string Error)> RunAsync(params string[] args)
    {
        await File.WriteAllTextAsync(PathOf("appsettings.json"), JsonSerializer.Serialize(_settings), TestContext.Current.CancellationToken);
        return await RunAsItIsAsync(args);
    }

    /// <summary>Without writing the configuration file first.</summary>
    public async Task<(int ExitCode, string Out, string Error)> RunAsItIsAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await BriefingBotCommandLine.RunAsync(args, new Terminal(output, error), Folder, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
