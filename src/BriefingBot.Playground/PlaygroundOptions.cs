using BriefingBot.Playground.World;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Playground;

/// <summary>How a <see cref="PlaygroundServer"/> behaves.</summary>
public sealed record PlaygroundOptions
{
    /// <summary>Where to listen: http on a loopback address. Port 0 takes any free port. Default <c>http://127.0.0.1:5080</c>.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The clock behind every deadline, limit and timestamp.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the server's log goes. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>The bot token that this server accepts. The same on every start, so that a store keeps its meaning.</summary>
    public string Token { get; init; } = BotApplication.FixedToken;

    /// <summary>Sent in HELLO. Default 41.25 s, as Discord's.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Requests a second over all routes but interactions. Default 50, as Discord's.</summary>
    public int GlobalRequestsPerSecond { get; init; } = 50;

    /// <summary>Sessions a day; one more resets the token. Default 1,000, as Discord's.</summary>
    public int SessionStartLimit { get; init; } = 1_000;

    /// <summary>Identifies per 5 s. Default 1.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>Shards recommended by <c>GET /gateway/bot</c>. Default 1.</summary>
    public int RecommendedShards { get; init; } = 1;

    /// <summary>Privileged gateway intents that the application has been granted, as bits. Default none.</summary>
    public int AllowedPrivilegedIntents { get; init; }

    /// <summary>How many of the newest REST requests are kept for tests to look at. Default 200.</summary>
    public int RecordedRequests { get; init; } = 200;
}
