namespace BriefingBot.Playground.Gateway;

/// <summary>120 events a minute from the bot on one connection. See https://docs.discord.com/developers/events/gateway#rate-limiting.</summary>
internal sealed class SendLimit(TimeProvider time)
{
    public const int Most = 120;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private readonly Queue<DateTimeOffset> _recent = [];

    public bool Allows()
    {
        var now = time.GetUtcNow();
        while (_recent.TryPeek(out var oldest) && now - oldest >= Window)
        {
            _recent.Dequeue();
        }

        _recent.Enqueue(now);
        return _recent.Count <= Most;
    }
}
