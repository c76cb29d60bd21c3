using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Interactions;

/// <summary>Remembers which interactions were taken in, over restarts too: Discord may deliver one several times.</summary>
public interface ISeenInteractionStore
{
    /// <summary>Remembers the interaction. May forget those older than 15 minutes, whose tokens are dead.</summary>
    /// <returns>False if it was known already.</returns>
    ValueTask<bool> TryAddAsync(Snowflake interaction, DateTimeOffset receivedAt, CancellationToken cancellationToken);
}

/// <summary>Remembers nothing beyond the process, which remembers the recent ones anyway.</summary>
internal sealed class NoSeenInteractionStore : ISeenInteractionStore
{
    public ValueTask<bool> TryAddAsync(Snowflake interaction, DateTimeOffset receivedAt, CancellationToken cancellationToken) => new(true);
}
