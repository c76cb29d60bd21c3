using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Load.Briefings;

/// <summary>
/// Message creation as Discord limits it: 50 requests in any second over all channels, 5 messages in 5 s in each; what
/// exceeds that is answered 429. A nonce makes one message. A request takes 10 to 40 ms to get here, its answer 40 to 60 back.
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
    private ulong _next = 1_500_000_000_000_000_000;

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

    /// <summary>Answers a request that creates a message; false for any other.</summary>
    public async Task<bool> TryAnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/');
        if (context.Request.Method != HttpMethods.Post || path is not [.., "channels", var id, "messages"] || !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var channel))
        {
            return false;
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var nonce = body.RootElement.GetProperty("nonce").GetString()!;
        await Task.Delay(Milliseconds(10, 40), time);
        var (status, json, headers) = Take(channel, nonce);
        await Task.Delay(channel == Slow ? TooLong : Milliseconds(40, 60), time);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json));
        return true;
    }

    private (int Status, string Json, (string Name, string Value)[] Headers) Take(ulong channel, string nonce)
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
                : (200, $$"""{"id":"{{Post(nonce)}}","channel_id":"{{channel}}"}""", headers);
        }
    }

    private ulong Post(string nonce)
    {
        if (!_byNonce.TryGetValue(nonce, out var message))
        {
            _byNonce[nonce] = message = ++_next;
            Messages.Add((nonce, time.GetUtcNow()));
        }

        return message;
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
