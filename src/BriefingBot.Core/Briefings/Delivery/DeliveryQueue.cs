using BriefingBot.Core.Briefings.Occurrences;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>
/// What waits for a worker, in the ledger's order: by due time, then by schedule. A channel has one briefing under way at a
/// time, since the next is composed from what that one told; the others of a busy channel are passed over, not waited for.
/// </summary>
internal sealed class DeliveryQueue : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _changed = new(0);
    private readonly HashSet<ulong> _busyChannels = [];
    private LinkedList<Occurrence> _waiting = [];

    /// <summary>Replaces what waits by what a look at the ledger found.</summary>
    public void Put(IEnumerable<Occurrence> open)
    {
        lock (_gate)
        {
            _waiting = new LinkedList<Occurrence>(open);
            WakeOne();
        }
    }

    /// <summary>Takes the first whose channel is free, and its channel with it; null when there is none.</summary>
    public Occurrence? TryTake()
    {
        lock (_gate)
        {
            for (var node = _waiting.First; node is not null; node = node.Next)
            {
                if (_busyChannels.Add(node.Value.ChannelId))
                {
                    _waiting.Remove(node);
                    WakeOne();
                    return node.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Waits until there is one to take.</summary>
    public async Task<Occurrence> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryTake() is { } occurrence)
            {
                return occurrence;
            }

            await _changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Lets the next of a channel be taken.</summary>
    public void Free(ulong channelId)
    {
        lock (_gate)
        {
            _busyChannels.Remove(channelId);
            WakeOne();
        }
    }

    public void Dispose() => _changed.Dispose();

    // One worker at a time is woken, and wakes the next when it has found something: enough, and no stampede.
    private void WakeOne()
    {
        if (_waiting.Count > 0 && _changed.CurrentCount == 0)
        {
            _changed.Release();
        }
    }
}
