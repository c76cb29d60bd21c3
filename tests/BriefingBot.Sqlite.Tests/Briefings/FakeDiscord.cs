using BriefingBot.Core.Briefings.Delivery;

namespace BriefingBot.Sqlite.Tests.Briefings;

/// <summary>A Discord in memory, as a sender sees it; each call can be made to go wrong.</summary>
internal sealed class FakeDiscord(TimeProvider time) : IBriefingSender
{
    private readonly Lock _gate = new();
    private ulong _next = 1_000;

    public List<(ulong Channel, ulong Id, string Payload, DateTimeOffset At)> Messages { get; } = [];

    /// <summary>Where messages stand by now, in order; while others come in.</summary>
    public ulong[] Channels
    {
        get
        {
            lock (_gate)
            {
                return [.. Messages.Select(message => message.Channel)];
            }
        }
    }

    public List<ModeratorNotice> Notices { get; } = [];

    public List<(ulong Channel, ulong Message)> Threads { get; } = [];

    public List<(ulong Channel, ulong Message)> Crossposts { get; } = [];

    public int Attempts { get; private set; }

    public bool HonoursNonces { get; set; } = true;

    public bool HistoryIsReadable { get; set; } = true;

    /// <summary>What goes wrong with an attempt in a channel: null for nothing. An unknown result still delivers.</summary>
    public Func<ulong, int, SendResult?> Fault { get; set; } = (_, _) => null;

    public Func<Task> BeforeSend { get; set; } = () => Task.CompletedTask;

    /// <summary>Comes between a message and its answer.</summary>
    public Func<Task> AfterSend { get; set; } = () => Task.CompletedTask;

    /// <summary>How long a channel takes to answer.</summary>
    public Func<ulong, Task> Slowness { get; set; } = _ => Task.CompletedTask;

    public async Task<SendResult> SendAsync(ulong channelId, string payload, CancellationToken cancellationToken)
    {
        await BeforeSend();
        await Slowness(channelId);
        var result = Take(channelId, payload);
        await AfterSend();
        return result;
    }

    private SendResult Take(ulong channelId, string payload)
    {
        lock (_gate)
        {
            var fault = Fault(channelId, ++Attempts);
            if (fault is SendResult.NotSent or SendResult.Refused or SendResult.Deleted)
            {
                return fault;
            }

            // The payload is the nonce and the text of the message.
            var nonce = payload.Split('\n')[0];
            var earlier = HonoursNonces ? Messages.Find(message => message.Channel == channelId && message.Payload.StartsWith(nonce, StringComparison.Ordinal)) : default;
            if (earlier.Id == 0)
            {
                earlier = (channelId, ++_next, payload, time.GetUtcNow());
                Messages.Add(earlier);
            }

            return fault ?? new SendResult.Sent(earlier.Id);
        }
    }

    public Task<SearchResult> FindAsync(ulong channelId, DateTimeOffset after, string mark, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var found = Messages.Find(message => message.Channel == channelId && message.At >= after && message.Payload.Contains(mark, StringComparison.Ordinal));
            return Task.FromResult<SearchResult>(!HistoryIsReadable ? new SearchResult.Unreadable("no permission") : found.Id == 0 ? new SearchResult.Absent() : new SearchResult.Found(found.Id));
        }
    }

    public Task<SendResult> StartThreadAsync(ulong channelId, ulong messageId, string name, CancellationToken cancellationToken)
    {
        Threads.Add((channelId, messageId));
        return Task.FromResult<SendResult>(new SendResult.Sent(messageId));
    }

    public Task<SendResult> CrosspostAsync(ulong channelId, ulong messageId, CancellationToken cancellationToken)
    {
        Crossposts.Add((channelId, messageId));
        return Task.FromResult<SendResult>(new SendResult.Sent(messageId));
    }

    public Task<SendResult> TellModeratorsAsync(ModeratorNotice notice, CancellationToken cancellationToken)
    {
        Notices.Add(notice);
        return Task.FromResult<SendResult>(new SendResult.Sent(1));
    }
}
