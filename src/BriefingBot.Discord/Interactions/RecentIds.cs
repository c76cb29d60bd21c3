using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Interactions;

/// <summary>The last ids that came in; the oldest make room.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Snowflake> _known = new(capacity);
    private readonly Queue<Snowflake> _order = new(capacity);

    /// <summary>False if it is known already.</summary>
    public bool TryAdd(Snowflake id)
    {
        lock (_lock)
        {
            if (!_known.Add(id)) return false;
            if (_order.Count == capacity) _known.Remove(_order.Dequeue());
            _order.Enqueue(id);
            return true;
        }
    }
}
