using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Gateway;

/// <summary>One of the parts into which a bot's servers are divided.</summary>
/// <param name="Id">From 0.</param>
/// <param name="Count">Shards over all processes.</param>
/// <seealso href="https://docs.discord.com/developers/events/gateway#sharding"/>
public readonly record struct ShardId(int Id, int Count)
{
    /// <summary>The shard that gets a server's events; direct messages come to shard 0.</summary>
    public static ShardId Of(Snowflake? guild, int count) => new((int)((guild?.Value ?? 0) >> 22) % count, count);

    /// <summary>As in <c>0/1</c>.</summary>
    public override string ToString() => $"{Id}/{Count}";
}
