using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Gateway;

/// <summary>
/// Counts sessions started. Beyond the day's total Discord resets the bot's token; faster than the concurrency allows,
/// it answers op 9. See https://docs.discord.com/developers/events/gateway#session-start-limit-object.
/// </summary>
internal sealed class IdentifyBudget(TimeProvider time, int total, int maxConcurrency)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private readonly Dictionary<int, DateTimeOffset> _lastByKey = [];
    private DateTimeOffset _resetsAt = time.GetUtcNow() + Day;
    private int _used;

    public bool TokenReset { get; private set; }

    /// <summary>False when this key identified within the last 5 seconds.</summary>
    public bool Spend(int shardId)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Renew(now);
            _used++;
            TokenReset |= _used > total;
            var key = shardId % maxConcurrency;
            var tooSoon = _lastByKey.TryGetValue(key, out var last) && now - last < Spacing;
            _lastByKey[key] = now;
            return !tooSoon;
        }
    }

    public JsonObject ToJson()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Renew(now);
            return new JsonObject
            {
                ["total"] = total,
                ["remaining"] = Math.Max(0, total - _used),
                ["reset_after"] = (long)(_resetsAt - now).TotalMilliseconds,
                ["max_concurrency"] = maxConcurrency,
            };
        }
    }

    private void Renew(DateTimeOffset now)
    {
        if (now >= _resetsAt)
        {
            (_used, _resetsAt) = (0, now + Day);
        }
    }
}
