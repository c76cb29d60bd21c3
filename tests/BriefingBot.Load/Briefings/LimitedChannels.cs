using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Load.Briefings;

/// <summary>
/// Message creation as Discord limits it: 50 requests in any second over all channels, 5 messages in 5 s in each; what
/// exceeds that is answered 429. A nonce makes one message, and a channel can be read back. A request takes 10 to 40 ms to
/// get here, its answer 40 to 60 back.
/// </summary>
internal sealed class LimitedChannels(TimeProvider time, int seed)
{
    public const int PerSecond = 50;
    public const int PerChannel = 5;
    public static readonly TimeSpan ChannelWindow = TimeSpan.FromSeconds(5);

    // Longer than the bot waits for an answer.
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly Queue<long> _lastSecond = new();
    private readonly Dictionary<ulong, (long Begins, int Used)> _windows = [];
    private readonly Dictionary<string, ulong> _byNonce = [];
    private readonly Dictionary<ulong, List<(ulong Id, string Components)>> _history = [];
    private ulong _serial;

    /// <summary>The channel that answers 403.</summary>
    public ulong? Forbidden { get; init; }

    /// <summary>The channel that answers 503.</summary>
    public ulong? Broken { get; init; }

    /// <summary>The channel that posts, but answers too late.</summary>
    public ulong? Slow { get; init; }

    /// <summary>The messages in order of their arrival: their nonce, and when.</summary>
    public List<(string Nonce, DateTimeOffset At)> Messages { get; } = [];

    /// <summary>Requests refused with 429.</summary>
    public int Limited { get; private set; }

    /// <summary>A copy of the messages so far.</summary>
    public IReadOnlyList<(string Nonce, DateTimeOffset At)> Snapshot()
    {
        lock (_gate)
        {
            return [.. Messages];
        }
    }

    /// <summary>Answers a request for a channel's messages; false for any other.</summary>
    public async Task<bool> TryAnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/');
        if (path is not [.., "channels", var id, "messages"] || !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var channel))
        {
            return false;
        }

        if (context.Request.Method == HttpMethods.Post)
        {
            await CreateAsync(context, channel);
        }
        else
        {
            await WriteAsync(context, StatusCodes.Status200OK, Read(channel, context.Request.Query));
        }

        return true;
    }

    private async Task CreateAsync(HttpContext context, ulong channel)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        await Task.Delay(Milliseconds(10, 40), time);
        var (status, json, headers) = Take(channel, body.RootElement);
        await Task.Delay(channel == Slow ? TooLong : Milliseconds(40, 60), time);
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await WriteAsync(context, status, json);
    }

    // The oldest first when read from a message on, as many as are asked for.
    private string Read(ulong channel, IQueryCollection query)
    {
        var after = ulong.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        var limit = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 50;
        lock (_gate)
        {
            var messages = _history.GetValueOrDefault(channel, []).Where(message => message.Id > after).Take(limit);
            return $"[{string.Join(',', messages.Select(message => Json(message.Id, channel, message.Components)))}]";
        }
    }

    private static string Json(ulong id, ulong channel, string components) =>
        $$"""{"id":"{{id}}","channel_id":"{{channel}}","content":"","author":{"id":"{{LoadServer.Bot}}","username":"bot","bot":true},"components":{{components}}}""";

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    private (int Status, string Json, (string Name, string Value)[] Headers) Take(ulong channel, JsonElement message)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            while (_lastSecond.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= Second)
            {
                _lastSecond.Dequeue();
            }

            if (_lastSecond.Count >= PerSecond)
            {
                return Refuse("global", Second - time.GetElapsedTime(_lastSecond.Peek(), now));
            }

            _lastSecond.Enqueue(now);
            var window = _windows.TryGetValue(channel, out var known) && time.GetElapsedTime(known.Begins, now) < ChannelWindow ? known : (Begins: now, Used: 0);
            var resetAfter = ChannelWindow - time.GetElapsedTime(window.Begins, now);
            if (window.Used >= PerChannel)
            {
                return Refuse("user", resetAfter);
            }

            _windows[channel] = window with { Used = window.Used + 1 };
            (string, string)[] headers =
            [
                ("X-RateLimit-Bucket", "messages"),
                ("X-RateLimit-Limit", Text(PerChannel)),
                ("X-RateLimit-Remaining", Text(PerChannel - window.Used - 1)),
                ("X-RateLimit-Reset-After", Text(resetAfter.TotalSeconds)),
            ];
            return channel == Forbidden ? (403, """{"code":50013,"message":"Missing Permissions"}""", headers)
                : channel == Broken ? (503, "upstream connect error", headers)
                : (200, Json(Post(channel, message), channel, "[]"), headers);
        }
    }

    private ulong Post(ulong channel, JsonElement message)
    {
        var nonce = message.GetProperty("nonce").GetString()!;
        if (!_byNonce.TryGetValue(nonce, out var id))
        {
            var now = time.GetUtcNow();
            _byNonce[nonce] = id = ((ulong)(now.ToUnixTimeMilliseconds() - LoadServer.DiscordEpoch) << 22) | _serial++;
            Messages.Add((nonce, now));
            var history = _history.TryGetValue(channel, out var known) ? known : _history[channel] = [];
            history.Add((id, message.GetProperty("components").GetRawText()));
        }

        return id;
    }

    private (int Status, string Json, (string Name, string Value)[] Headers) Refuse(string scope, TimeSpan wait)
    {
        Limited++;
        var isGlobal = scope == "global" ? "true" : "false";
        return (429, $$"""{"message":"You are being rate limited.","retry_after":{{Text(wait.TotalSeconds)}},"global":{{isGlobal}}}""",
            [("Retry-After", Text(Math.Ceiling(wait.TotalSeconds))), ("X-RateLimit-Scope", scope)]);
    }

    private TimeSpan Milliseconds(int least, int most)
    {
        lock (_gate)
        {
            return TimeSpan.FromMilliseconds(_random.Next(least, most + 1));
        }
    }

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
