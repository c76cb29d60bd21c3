using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using BriefingBot.Discord.Diagnostics;

namespace BriefingBot.Soak.Bots;

/// <summary>Hears from a bot's metrics what went on in it.</summary>
internal sealed class Ends : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _totals = new();

    public Ends(IMeterFactory factory, TimeProvider time)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == DiscordMetrics.MeterName && instrument.Meter.Scope == factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            _totals.AddOrUpdate(instrument.Name, value, (_, total) => total + value);
            if (instrument.Name == "discord.gateway.reconnects")
            {
                Connections.Enqueue(((string)tags[0].Value!, time.GetUtcNow()));
            }
        });
        _listener.Start();
    }

    /// <summary>Why connections ended, and when.</summary>
    public ConcurrentQueue<(string Reason, DateTimeOffset At)> Connections { get; } = new();

    /// <summary>What a counter has come to.</summary>
    public long Total(string instrument) => _totals.GetValueOrDefault(instrument);

    public void Dispose() => _listener.Dispose();
}
