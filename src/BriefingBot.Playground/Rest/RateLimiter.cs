using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Playground.Rest;

/// <summary>What a route allows: <paramref name="Limit"/> requests within <paramref name="Window"/>.</summary>
/// <param name="Name">Routes with the same name share a bucket.</param>
/// <param name="Global">Whether the request counts against the bot's 50 a second; interaction endpoints don't.</param>
internal sealed record Budget(string Name, int Limit, TimeSpan Window, bool Global = true)
{
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)))[..16];

    public static Budget Of(string name, int limit, double seconds) => new(name, limit, TimeSpan.FromSeconds(seconds));

    public static Budget Interaction(string name, int limit, double seconds) => new(name, limit, TimeSpan.FromSeconds(seconds), Global: false);
}

internal sealed record RateVerdict(bool Allowed, bool IsGlobal, Budget Budget, int Remaining, TimeSpan ResetAfter, DateTimeOffset ResetAt);

/// <summary>
/// Fixed windows per bucket and top-level resource, and the global limit over all.
/// See https://docs.discord.com/developers/topics/rate-limits.
/// </summary>
internal sealed class RateLimiter(TimeProvider time, int globalLimit)
{
    private static readonly string[] TopLevel = ["channel", "guild", "application", "token", "interaction"];
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Window> _windows = [];
    private readonly Budget _global = Budget.Of("global", globalLimit, 1);

    public RateVerdict Ask(Budget budget, IReadOnlyDictionary<string, string> route)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Forget(now);
            if (budget.Global && Take(_global, "global", now) is { Allowed: false } refused)
            {
                return refused with { IsGlobal = true };
            }

            var resource = string.Join('/', TopLevel.Select(name => route.GetValueOrDefault(name)));
            return Take(budget, $"{budget.Name}:{resource}", now);
        }
    }

    private RateVerdict Take(Budget budget, string key, DateTimeOffset now)
    {
        if (!_windows.TryGetValue(key, out var window) || window.Ends <= now)
        {
            window = new Window(now + budget.Window, budget.Limit);
        }

        var allowed = window.Left > 0;
        window = window with { Left = Math.Max(0, window.Left - 1) };
        _windows[key] = window;
        return new RateVerdict(allowed, false, budget, window.Left, window.Ends - now, window.Ends);
    }

    private void Forget(DateTimeOffset now)
    {
        if (_windows.Count > 10_000)
        {
            foreach (var (key, _) in _windows.Where(entry => entry.Value.Ends <= now).ToList())
            {
                _windows.Remove(key);
            }
        }
    }

    private sealed record Window(DateTimeOffset Ends, int Left);
}
