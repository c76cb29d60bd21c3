using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Sqlite.State;

namespace BriefingBot.Hosting;

/// <summary>
/// Remembers over restarts which interactions were taken in. The dispatcher remembers its own in memory; what an
/// earlier process saw is read once, and new ones reach the disk without making the answer wait.
/// </summary>
internal sealed class SeenInteractionStore(SeenIds seen, TimeProvider time) : ISeenInteractionStore
{
    private const string Kind = "interaction";
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly Lazy<HashSet<ulong>> _earlier = new(() => [.. seen.Since(Kind, time.GetUtcNow() - TokenLife)]);

    public ValueTask<bool> TryAddAsync(Snowflake interaction, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        if (_earlier.Value.Contains(interaction.Value))
        {
            return new(false);
        }

        seen.Add(Kind, interaction.Value);
        return new(true);
    }
}
