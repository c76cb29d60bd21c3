using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Playground.Messages;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Gateway;

/// <summary>
/// Tells the bot of messages and threads. Without the privileged intent it reads only its own messages, those that mention
/// it and direct ones. See https://docs.discord.com/developers/events/gateway#message-content-intent.
/// </summary>
internal sealed class MessageEvents(PlaygroundWorld world, GatewayHub hub, MessageWriter writer)
{
    private static readonly string[] Emptied = ["embeds", "attachments", "components"];

    public void Subscribe()
    {
        world.MessageCreated += message => Tell("MESSAGE_CREATE", message);
        world.MessageUpdated += message => Tell("MESSAGE_UPDATE", message);
        world.MessageDeleted += TellDeleted;
        world.ThreadCreated += thread => hub.Dispatch("THREAD_CREATE", thread.ToJson(world), thread.Guild!.Id, session => session.Intents.HasFlag(Intents.Guilds));
    }

    private void Tell(string name, Message message)
    {
        if (IsHidden(message))
        {
            return;
        }

        var whole = Event(message);
        var readable = message.Author == world.Bot || message.Channel.Guild is null || message.Names(world.Bot);
        var full = Bytes(whole);
        var blanked = readable ? full : Bytes(Blanked(whole));
        hub.Dispatch(name, message.Channel.Guild?.Id, session =>
            !Hears(session, message) ? null : session.Intents.HasFlag(Intents.MessageContent) ? full : blanked);
    }

    private void TellDeleted(Message message)
    {
        if (IsHidden(message))
        {
            return;
        }

        var json = new JsonObject { ["id"] = message.Id.Wire(), ["channel_id"] = message.Channel.Id.Wire() };
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Wire();
        }

        hub.Dispatch("MESSAGE_DELETE", json, message.Channel.Guild?.Id, session => Hears(session, message));
    }

    /// <summary>Ephemeral messages and channels that the bot can't see.</summary>
    private bool IsHidden(Message message) =>
        message.OnlyFor is not null || !PermissionCalculator.In(message.Channel, world.Bot).HasFlag(Permissions.ViewChannel);

    private static bool Hears(GatewaySession session, Message message) =>
        session.Intents.HasFlag(message.Channel.Guild is null ? Intents.DirectMessages : Intents.GuildMessages);

    private JsonObject Event(Message message)
    {
        var json = writer.ToJson(message);
        json["channel_type"] = (int)message.Channel.Type;
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Wire();
            json["member"] = guild.Members.GetValueOrDefault(message.Author.Id)?.ToJson(guild, withUser: false);
        }

        return json;
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static JsonObject Blanked(JsonObject json)
    {
        json["content"] = "";
        foreach (var field in Emptied)
        {
            json[field] = new JsonArray();
        }

        return json;
    }
}
