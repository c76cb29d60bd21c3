using System.Diagnostics.Metrics;

namespace BriefingBot.Discord.Diagnostics;

/// <summary>The client's figures, meter <c>BriefingBot.Discord</c>.</summary>
public sealed class DiscordMetrics
{
    /// <summary>The meter's name, for telemetry to subscribe to.</summary>
    public const string MeterName = "BriefingBot.Discord";

    private readonly Histogram<double> _firstResponse;
    private readonly Histogram<double> _heartbeat;
    private readonly Counter<long> _callbacks;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _shed;
    private readonly Counter<long> _rateLimited;
    private readonly Counter<long> _reconnects;
    private readonly Counter<long> _resumes;
    private readonly Counter<long> _identifies;
    private readonly UpDownCounter<long> _queue;
    private readonly Gauge<int> _identifiesLeft;

    /// <summary>Creates the instruments.</summary>
    public DiscordMetrics(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var meter = factory.Create(MeterName);
        _firstResponse = meter.CreateHistogram(
            "discord.interaction.first_response", "s", "From an interaction's arrival until its first response was accepted.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3] });
        _heartbeat = meter.CreateHistogram<double>("discord.gateway.heartbeat.rtt", "s", "From a heartbeat until its acknowledgement.");
        _callbacks = meter.CreateCounter<long>("discord.interaction.callbacks", null, "First responses, by result.");
        _duplicates = meter.CreateCounter<long>("discord.interaction.duplicates", null, "Interactions delivered again.");
        _shed = meter.CreateCounter<long>("discord.shed", null, "Events turned away because too many were waiting, by kind.");
        _rateLimited = meter.CreateCounter<long>("discord.rest.rate_limited", null, "Answers of 429, by scope.");
        _reconnects = meter.CreateCounter<long>("discord.gateway.reconnects", null, "Connections that ended, by reason.");
        _resumes = meter.CreateCounter<long>("discord.gateway.resumes", null, "Sessions resumed.");
        _identifies = meter.CreateCounter<long>("discord.gateway.identifies", null, "Identifies sent.");
        _queue = meter.CreateUpDownCounter<long>("discord.interaction.queue", null, "Interactions taken in and not finished.");
        _identifiesLeft = meter.CreateGauge<int>("discord.gateway.identifies_left", null, "Identifies left, as Discord last said.");
    }

    internal void FirstResponse(TimeSpan elapsed, string door) =>
        _firstResponse.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("door", door));

    internal void Heartbeat(TimeSpan roundTrip) => _heartbeat.Record(roundTrip.TotalSeconds);

    internal void Callback(string result) => _callbacks.Add(1, new KeyValuePair<string, object?>("result", result));

    internal void Duplicate() => _duplicates.Add(1);

    internal void Shed(string kind) => _shed.Add(1, new KeyValuePair<string, object?>("kind", kind));

    internal void RateLimited(string scope) => _rateLimited.Add(1, new KeyValuePair<string, object?>("scope", scope));

    internal void Reconnect(string reason) => _reconnects.Add(1, new KeyValuePair<string, object?>("reason", reason));

    internal void Resume() => _resumes.Add(1);

    internal void Identify() => _identifies.Add(1);

    internal void Queued(int change) => _queue.Add(change);

    internal void IdentifiesLeft(int left) => _identifiesLeft.Record(left);
}
