using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BriefingBot.Discord.Model;
using BriefingBot.Playground;

namespace BriefingBot.Soak;

/// <summary>A member of a server: sends interactions and sees what became of them.</summary>
internal sealed class UserSide : IDisposable
{
    public const string Command = "soak";

    private readonly HttpClient _http;
    private readonly string _channel;

    private UserSide(HttpClient http, string channel) => (_http, _channel) = (http, channel);

    /// <summary>Registers the one command, and enters the first channel.</summary>
    public static async Task<UserSide> EnterAsync(PlaygroundServer server)
    {
        var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        using var registration = new HttpRequestMessage(HttpMethod.Put, new Uri($"api/v10/applications/{server.ApplicationId}/commands", UriKind.Relative))
        {
            Content = JsonContent.Create(new[] { new { name = Command, description = "Answers with one line", type = 1, contexts = new[] { 0 }, integration_types = new[] { 0 } } }),
        };
        registration.Headers.Add("Authorization", $"Bot {server.Token}");
        registration.Headers.Add("User-Agent", "DiscordBot (https://example.org, 1)");
        (await http.SendAsync(registration)).EnsureSuccessStatusCode();
        var state = await http.GetFromJsonAsync<JsonNode>(new Uri("playground/state?user=member", UriKind.Relative));
        var channel = state!["guilds"]![0]!["channels"]!.AsArray().First(each => (string)each!["name"]! == "general")!;
        return new UserSide(http, (string)channel["id"]!);
    }

    public ulong Channel => Snowflake.Parse(_channel, CultureInfo.InvariantCulture).Value;

    /// <summary>Runs the command, and doesn't wait for the answer.</summary>
    public async Task<Snowflake> SendAsync()
    {
        using var reply = await _http.PostAsJsonAsync(
            new Uri($"playground/channels/{_channel}/command", UriKind.Relative), new { user = "member", name = Command, options = new { }, until = "sent" });
        reply.EnsureSuccessStatusCode();
        return Snowflake.Parse((string)(await reply.Content.ReadFromJsonAsync<JsonNode>())!["id"]!, CultureInfo.InvariantCulture);
    }

    /// <summary>What became of an interaction.</summary>
    public async Task<Outcome> LookAsync(Snowflake interaction)
    {
        var json = (await _http.GetFromJsonAsync<JsonNode>(new Uri($"playground/interactions/{interaction}", UriKind.Relative)))!;
        var message = json["message"];
        return new Outcome(
            (string)json["state"]! == "answered",
            message is not null && (bool?)message["loading"] != true,
            (message is null ? 0 : 1) + json["followups"]!.AsArray().Count);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What a user sees of an interaction.</summary>
/// <param name="IsAnswered">A first response came in time.</param>
/// <param name="IsComplete">It is there, and no longer "thinking".</param>
/// <param name="Messages">How many messages answer it.</param>
internal sealed record Outcome(bool IsAnswered, bool IsComplete, int Messages);
