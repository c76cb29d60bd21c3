namespace BriefingBot.Discord.Gateway;

/// <summary>
/// Keeps, over restarts, each shard's session and when the bot identified. The host puts its own behind it; the
/// client's default forgets with the process.
/// </summary>
public interface IGatewayStateStore
{
    /// <summary>The shard's last session, or null.</summary>
    ValueTask<GatewaySession?> LoadSessionAsync(ShardId shard, CancellationToken cancellationToken);

    /// <summary>Keeps the shard's session, or forgets it; called every few seconds at most.</summary>
    ValueTask SaveSessionAsync(ShardId shard, GatewaySession? session, CancellationToken cancellationToken);

    /// <summary>When the bot identified since <paramref name="since"/>, in any order.</summary>
    /// <param name="owner">Which bot at which address; see <see cref="GatewaySession.Owner"/>.</param>
    /// <param name="since">24 hours ago.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<DateTimeOffset>> LoadIdentifiesAsync(string owner, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps that the bot identifies now: called before it does, and it doesn't if this throws. Older entries than 24
    /// hours may be forgotten.
    /// </summary>
    ValueTask AddIdentifyAsync(string owner, DateTimeOffset at, CancellationToken cancellationToken);
}
