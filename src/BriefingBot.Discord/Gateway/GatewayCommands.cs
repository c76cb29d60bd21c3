using System.Buffers;
using System.Text.Json;

namespace BriefingBot.Discord.Gateway;

/// <summary>Payloads that the client sends.</summary>
/// <seealso href="https://docs.discord.com/developers/events/gateway-events#send-events"/>
internal static class GatewayCommands
{
    public static ReadOnlyMemory<byte> Heartbeat(int? sequence) => Write(GatewayOpcode.Heartbeat, json =>
    {
        if (sequence is { } number) json.WriteNumber("d", number);
        else json.WriteNull("d");
    });

    public static ReadOnlyMemory<byte> Identify(string token, ShardId shard, GatewayIntents intents) => Write(GatewayOpcode.Identify, json =>
    {
        json.WriteStartObject("d");
        json.WriteString("token", token);
        json.WriteNumber("intents", (int)intents);
        json.WriteStartArray("shard");
        json.WriteNumberValue(shard.Id);
        json.WriteNumberValue(shard.Count);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser", "BriefingBot");
        json.WriteString("device", "BriefingBot");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Resume(string token, GatewaySession session) => Write(GatewayOpcode.Resume, json =>
    {
        json.WriteStartObject("d");
        json.WriteString("token", token);
        json.WriteString("session_id", session.Id);
        json.WriteNumber("seq", session.Sequence);
        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write(GatewayOpcode op, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("op", (int)op);
            data(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
