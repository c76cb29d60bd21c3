using System.Collections.Concurrent;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;

namespace BriefingBot.Soak.Bots;

/// <summary>Notes when an interaction first reached a bot, in front of the store that de-duplicates.</summary>
internal sealed class SeenRecorder(ConcurrentDictionary<Snowflake, DateTimeOffset> reached, ISeenInteractionStore store) : ISeenInteractionStore
{
    public ValueTask<bool> TryAddAsync(Snowflake interaction, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        reached.TryAdd(interaction, receivedAt);
        return store.TryAddAsync(interaction, receivedAt, cancellationToken);
    }
}
