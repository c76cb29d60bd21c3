using System.Text.Json.Nodes;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Interactions;

/// <summary>
/// The objects behind the ids of an interaction, as they look to the user who made it.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure.
/// </summary>
internal sealed class Resolved(PlaygroundWorld world, Func<Uri> address, User viewer)
{
    private readonly JsonObject _json = [];

    /// <summary>Null when nothing was resolved.</summary>
    public JsonObject? ToJson() => _json.Count == 0 ? null : _json;

    public bool AddUser(ulong? id, Guild? guild)
    {
        if (id is not { } known || world.User(known) is not { } user)
        {
            return false;
        }

        Put("users", user.Id, user.ToJson());
        if (guild?.Members.GetValueOrDefault(user.Id) is { } member)
        {
            var json = member.ToJson(guild, withUser: false);
            json.Remove("mute");
            json.Remove("deaf");
            json["permissions"] = PermissionCalculator.In(guild, user).Wire();
            Put("members", user.Id, json);
        }

        return true;
    }

    public bool AddRole(ulong? id, Guild? guild)
    {
        if (id is not { } known || guild?.Role(known) is not { } role)
        {
            return false;
        }

        Put("roles", role.Id, role.ToJson());
        return true;
    }

    public void AddChannel(Channel channel)
    {
        var json = channel.ToJson(world);
        json.Remove("permission_overwrites");
        json["permissions"] = PermissionCalculator.In(channel, viewer).Wire();
        json["app_permissions"] = PermissionCalculator.In(channel, world.Bot).Wire();
        Put("channels", channel.Id, json);
    }

    public void AddMessage(Message message) => Put("messages", message.Id, message.ToJson(world, address()));

    /// <param name="upload"><c>{"name", "content_type"?, "base64"}</c>.</param>
    public ulong? AddFile(JsonObject? upload, Channel channel)
    {
        if (upload?["name"].AsText() is not { Length: > 0 } name || Decode(upload["base64"].AsText()) is not { } bytes)
        {
            return null;
        }

        var type = upload["content_type"].AsText() ?? "application/octet-stream";
        var file = new Attachment(world.Ids.Next(), name, null, type, bytes, channel.Id, Spoiler: false);
        world.Attachments.Add(file.Id, file);
        Put("attachments", file.Id, file.ToJson(address()));
        return file.Id;
    }

    private static byte[]? Decode(string? base64)
    {
        try
        {
            return base64 is null ? null : Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void Put(string kind, ulong id, JsonObject json) =>
        ((JsonObject)(_json[kind] ??= new JsonObject()))[id.Wire()] = json;
}
