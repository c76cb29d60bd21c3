using System.Collections.Concurrent;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Commands.Asking;

/// <summary>Keeps a member's questions as far apart as their server wants. Remembered in memory only: a restart forgives.</summary>
internal sealed class QuestionPace(IGuildSettings settings, TimeProvider time)
{
    // Far more members than ask within an hour, the longest that a server can choose.
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(ulong Guild, ulong User), DateTimeOffset> _free = new();

    /// <summary>Takes a question; or says from when on the member may ask again.</summary>
    public DateTimeOffset? Take(Caller caller)
    {
        if (caller.GuildId is not { } guild || settings.For(guild).CooldownSeconds is not (> 0 and var seconds))
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (_free.Count >= MostRemembered)
        {
            Forget(now);
        }

        DateTimeOffset? wait = null;
        _free.AddOrUpdate(
            (guild, caller.UserId),
            _ => now.AddSeconds(seconds),
            (_, free) =>
            {
                wait = free > now ? free : null;
                return wait ?? now.AddSeconds(seconds);
            });
        return wait;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var entry in _free.Where(entry => entry.Value <= now))
        {
            _free.TryRemove(entry);
        }
    }
}
