using System.Collections.Concurrent;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Model;

namespace BriefingBot.Discord;

/// <summary>How the client stands with Discord, for health checks and for the process's exit code.</summary>
public sealed class DiscordStatus
{
    private readonly ConcurrentDictionary<ShardId, bool> _shards = new();
    private readonly TaskCompletionSource _firstReady = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether interactions can come in: all shards of the process are connected, or the webhook is open.</summary>
    public bool IsReady => Fatal is null && !_shards.IsEmpty && _shards.Values.All(isReady => isReady);

    /// <summary>Completes when the client is ready for the first time; fails if it never will be.</summary>
    public Task FirstReady => _firstReady.Task;

    /// <summary>The bot's application, once it is known.</summary>
    public Snowflake? ApplicationId { get; private set; }

    /// <summary>The bot's account, once it is known.</summary>
    public Snowflake? UserId { get; private set; }

    /// <summary>Why Discord won't take the bot: one line with the fix. The host then stops, with exit code 3.</summary>
    public string? Fatal { get; private set; }

    internal void Expect(IEnumerable<ShardId> shards)
    {
        foreach (var shard in shards) _shards[shard] = false;
    }

    internal void Set(ShardId shard, bool isReady, GatewaySession? session = null)
    {
        if (session is not null) Identify(session.ApplicationId, session.UserId);
        _shards[shard] = isReady;
        if (IsReady) _firstReady.TrySetResult();
    }

    internal void Identify(Snowflake application, Snowflake? user)
    {
        ApplicationId = application;
        UserId = user ?? UserId;
    }

    internal void Fail(string why)
    {
        Fatal = why;
        _firstReady.TrySetException(new DiscordFatalException(why));
        _ = _firstReady.Task.Exception; // Observed: not everybody waits for it.
    }
}
