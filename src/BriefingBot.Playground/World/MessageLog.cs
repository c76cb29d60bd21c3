namespace BriefingBot.Playground.World;

/// <summary>A channel's messages, oldest first; beyond <see cref="Capacity"/> the oldest are forgotten.</summary>
internal sealed class MessageLog
{
    public const int Capacity = 5_000;
    private readonly List<Message> _messages = [];

    public int Count => _messages.Count;

    public Message? Last => _messages.Count == 0 ? null : _messages[^1];

    public void Add(Message message)
    {
        _messages.Add(message);
        if (_messages.Count > Capacity)
        {
            _messages.RemoveRange(0, Capacity / 10);
        }
    }

    public bool Remove(Message message) => _messages.Remove(message);

    public Message? Find(ulong id)
    {
        var index = IndexOf(id);
        return index < _messages.Count && _messages[index].Id == id ? _messages[index] : null;
    }

    /// <summary>Newest first, as Discord lists them.</summary>
    public IReadOnlyList<Message> Page(ulong? before, ulong? after, ulong? around, int limit, Func<Message, bool> visible)
    {
        if (around is { } middle)
        {
            var older = Page(middle + 1, null, null, (limit / 2) + 1, visible);
            var newer = Page(null, middle, null, limit / 2, visible);
            return [.. newer, .. older];
        }

        if (after is { } from)
        {
            return [.. _messages.Skip(IndexOf(from + 1)).Where(visible).Take(limit).Reverse()];
        }

        var end = before is { } until ? IndexOf(until) : _messages.Count;
        var page = new List<Message>(limit);
        for (var index = end - 1; index >= 0 && page.Count < limit; index--)
        {
            if (visible(_messages[index]))
            {
                page.Add(_messages[index]);
            }
        }

        return page;
    }

    private int IndexOf(ulong id)
    {
        var (low, high) = (0, _messages.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _messages[middle].Id < id ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
