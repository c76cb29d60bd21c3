using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BriefingBot.Configuration;
using BriefingBot.Knowledge;
using BriefingBot.Sqlite;
using BriefingBot.Sqlite.Maintenance;

namespace BriefingBot.CommandLine.Doctor;

/// <summary>What can be checked without Discord: packs, store, time zones, the playground's port. Changes nothing.</summary>
internal sealed class LocalChecks(VerbServices services)
{
    private const string Facts = "facts";
    private const string Store = "store";
    private const string Zones = "time zones";

    /// <summary>The packs, as <c>knowledge check</c> reads them.</summary>
    public Finding Knowledge()
    {
        try
        {
            var path = services.KnowledgePath(null);
            var folder = KnowledgeReader.Read(path);
            return folder.IsComplete
                ? Finding.Ok(Facts, string.Create(CultureInfo.InvariantCulture, $"{folder.Topics.Sum(topic => topic.Facts.Length)} facts of {(folder.Topics.Length == 1 ? "a topic" : $"{folder.Topics.Length} topics")} in {path}"))
                : Finding.Problem(Facts, $"{folder.Problems[0]}; \"knowledge check\" lists all problems");
        }
        catch (Exception exception) when (exception is KnowledgeException or ConfigurationException)
        {
            return Finding.Problem(Facts, exception.Message);
        }
    }

    /// <summary>The database; one that isn't there yet is not made.</summary>
    public Finding Database()
    {
        try
        {
            var path = Configured.Read<StoreSettings>(services.Configuration, StoreSettings.Section).Path;
            if (!Path.Exists(path))
            {
                return Finding.Ok(Store, $"{path} isn't there yet; the bot makes it when it first runs");
            }

            using var provider = services.BuildWithStore();
            var store = provider.GetRequiredService<StoreMaintenance>();
            var problems = store.Check();
            return problems.IsEmpty
                ? store.HeldBecause is { } reason
                    ? Finding.Warning(Store, $"{path} is sound, but held: {reason}. Nothing is posted until \"store release\"")
                    : Finding.Ok(Store, $"{path} is sound")
                : Finding.Problem(Store, $"{path} is damaged: {problems[0]}; \"store check\" lists everything. Stop the bot and put a backup in its place", ExitCodes.Refused);
        }
        catch (ConfigurationException exception)
        {
            return Finding.Problem(Store, exception.Message);
        }
        catch (StoreException exception)
        {
            return Finding.Problem(Store, exception.Message, ExitCodes.Refused);
        }
    }

    /// <summary>The time zones that schedules need; some container images leave them out.</summary>
    public static Finding TimeZones() => TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Seoul", out _)
        ? Finding.Ok(Zones, string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.GetSystemTimeZones(skipSorting: true).Count} known"))
        : Finding.Problem(Zones, "this system doesn't know Asia/Seoul, so briefings can't be scheduled; install its time zone data (package tzdata)");

    /// <summary>Whether the playground's port is free; the bot takes another one if it isn't.</summary>
    public Finding Playground()
    {
        const string Subject = "playground";
        try
        {
            var url = new Uri(Configured.Read<PlaygroundSettings>(services.Configuration, PlaygroundSettings.Section).Url);
            using var listener = new TcpListener(IPAddress.Loopback, url.Port);
            listener.Start();
            return Finding.Ok(Subject, $"no token is configured, so the bot runs in a local Discord at {url}");
        }
        catch (ConfigurationException exception)
        {
            return Finding.Problem(Subject, exception.Message);
        }
        catch (SocketException)
        {
            return Finding.Warning(Subject, "the configured port is in use; the bot takes the next free one and prints it");
        }
    }
}
