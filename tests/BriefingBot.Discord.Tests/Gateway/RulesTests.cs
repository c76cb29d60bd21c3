using System.IO.Compression;
using System.Text;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Tests.Server;

namespace BriefingBot.Discord.Tests.Gateway;

public sealed class RulesTests
{
    [Fact]
    public void Delays_double_up_to_ten_minutes_and_are_jittered()
    {
        var jitter = new Jitter(1);
        for (var attempt = 1; attempt <= 50; attempt++)
        {
            var full = Math.Min(600, Math.Pow(2, attempt - 1));
            Assert.InRange(Backoff.AfterFailure.Delay(attempt, jitter).TotalSeconds, full / 2, full);
        }
    }

    [Fact]
    public void A_server_that_refuses_for_ever_is_asked_ever_less_often()
    {
        var jitter = new Jitter(1);
        var progress = new ShardProgress();
        var delays = new List<TimeSpan>();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var step = progress.After(new ConnectionEnd(EndReason.Unreachable), null, wasResume: false, jitter);
            delays.Add(step.Delay);
            progress = step.Progress;
        }

        Assert.InRange(delays[^1].TotalSeconds, 300, 600);
        Assert.True(delays[0] <= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Five_hundred_drops_in_mid_handshake_make_no_loop()
    {
        var jitter = new Jitter(7);
        var progress = new ShardProgress();
        var waited = TimeSpan.Zero;
        for (var drop = 0; drop < 500; drop++)
        {
            var step = progress.After(new ConnectionEnd(EndReason.Closed), null, wasResume: false, jitter);
            waited += step.Delay;
            progress = step.Progress;
        }

        Assert.True(waited > TimeSpan.FromHours(24), $"500 drops took only {waited}.");
    }

    [Fact]
    public void A_connection_that_worked_is_replaced_soon()
    {
        var step = new ShardProgress().After(new ConnectionEnd(EndReason.Closed), TimeSpan.FromMinutes(5), wasResume: false, new Jitter(1));

        Assert.True(step.KeepsSession);
        Assert.InRange(step.Delay, TimeSpan.Zero, TimeSpan.FromSeconds(0.1));
    }

    [Fact]
    public void At_most_120_payloads_go_in_a_minute_and_beats_have_places_of_their_own()
    {
        var time = new SteppedTime();
        var limiter = new SendLimiter(time);

        var asked = Enumerable.Range(0, 200).Count(_ => limiter.TryTake(isDue: false));
        var due = Enumerable.Range(0, 200).Count(_ => limiter.TryTake(isDue: true));
        time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal((110, 10), (asked, due));
        Assert.True(limiter.TryTake(isDue: false));
    }

    [Fact]
    public void A_compressed_stream_is_unpacked_over_frames_cut_anywhere()
    {
        string[] payloads = ["""{"op":10,"d":{"heartbeat_interval":41250}}""", new('x', 3_000_000), """{"op":11}"""];
        using var packed = new MemoryStream();
        using var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true);
        using var inflater = new ZlibStreamInflater();
        foreach (var payload in payloads)
        {
            packed.SetLength(0);
            zlib.Write(Encoding.UTF8.GetBytes(payload));
            zlib.Flush();
            var bytes = packed.ToArray();
            var cut = bytes.Length / 3;
            Assert.False(inflater.TryInflate(bytes.AsSpan(0, cut), 1 << 25, out _));
            Assert.True(inflater.TryInflate(bytes.AsSpan(cut), 1 << 25, out var plain));
            Assert.Equal(payload, Encoding.UTF8.GetString(plain.Span));
        }
    }

    [Fact]
    public void A_compression_bomb_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(new byte[2_000_000]);
        using var inflater = new ZlibStreamInflater();

        Assert.Throws<InvalidDataException>(() => inflater.TryInflate([.. packed.ToArray(), 0, 0, 0xFF, 0xFF], 1_000_000, out _));
    }

    [Theory]
    [InlineData("""{"t":"READY","s":1,"op":0,"d":{"a":[1,{"b":2}]}}""", 0, 1, "READY", """{"a":[1,{"b":2}]}""")]
    [InlineData("""{"op":9,"d":false}""", 9, null, null, "false")]
    [InlineData("""{ "d" : null , "op" : 7, "new_member": {"op": 3} }""", 7, null, null, "null")]
    [InlineData("""{"op":99}""", 99, null, null, "")]
    public void A_payload_is_read_without_its_data(string json, int op, int? sequence, string? name, string data)
    {
        var payload = GatewayPayload.Parse(Encoding.UTF8.GetBytes(json));

        Assert.Equal(((GatewayOpcode)op, sequence, name, data), (payload.Op, payload.Sequence, payload.Event, Encoding.UTF8.GetString(payload.Data.Span)));
    }

    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:5080/gateway", "ws://127.0.0.1:5080/gateway?v=10&encoding=json")]
    [InlineData("ws://gateway.discord.gg", null)]
    [InlineData("https://gateway.discord.gg", null)]
    [InlineData("nonsense", null)]
    public void Only_safe_addresses_are_connected_to(string url, string? expected) =>
        Assert.Equal(expected, GatewayAddress.Of(url, compress: false)?.ToString());

    [Fact]
    public void Servers_are_divided_over_shards_and_direct_messages_come_to_the_first()
    {
        Assert.Equal(new ShardId(1, 3), ShardId.Of(new Snowflake(4UL << 22), 3));
        Assert.Equal(new ShardId(0, 3), ShardId.Of(null, 3));
    }
}
