using BriefingBot.Discord.Gateway;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Diagnostics;

internal static partial class GatewayLog
{
    [LoggerMessage(101, LogLevel.Information, "Waiting {Wait} before identifying: {Count} identifies in 24 hours")]
    public static partial void WaitingToIdentify(ILogger logger, TimeSpan wait, int count);

    [LoggerMessage(102, LogLevel.Information, "Shard {Shard} is ready")]
    public static partial void Ready(ILogger logger, ShardId shard);

    [LoggerMessage(103, LogLevel.Information, "Shard {Shard} has resumed its session")]
    public static partial void Resumed(ILogger logger, ShardId shard);

    [LoggerMessage(104, LogLevel.Information, "Shard {Shard} lost its connection ({Reason} {Code} {Detail}); next attempt in {Delay}")]
    public static partial void Ended(ILogger logger, ShardId shard, EndReason reason, int? code, string detail, TimeSpan delay);

    [LoggerMessage(105, LogLevel.Warning, "Shard {Shard} got a {Event} that can't be read at {Path}")]
    public static partial void Unreadable(ILogger logger, ShardId shard, string? @event, string? path);

    [LoggerMessage(106, LogLevel.Warning, "Discord can't be reached ({Detail}); next attempt in {Delay}")]
    public static partial void Unreachable(ILogger logger, string detail, TimeSpan delay);

    [LoggerMessage(107, LogLevel.Critical, "{Message}")]
    public static partial void Fatal(ILogger logger, string message);

    [LoggerMessage(108, LogLevel.Warning, "Shard {Shard} could not keep its session")]
    public static partial void NotSaved(ILogger logger, ShardId shard, Exception exception);

    [LoggerMessage(109, LogLevel.Error, "Shard {Shard}: the client failed; it connects again")]
    public static partial void ClientFault(ILogger logger, ShardId shard, Exception exception);
}
