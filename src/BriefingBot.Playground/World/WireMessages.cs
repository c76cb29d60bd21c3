using System.Text.Json.Nodes;

namespace BriefingBot.Playground.World;

/// <summary>Messages as Discord writes them. See https://docs.discord.com/developers/resources/message.</summary>
internal static class WireMessages
{
    public static JsonObject ToJson(this Message message, PlaygroundWorld world, Uri address)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id.Wire(),
            ["type"] = (int)message.Type,
            ["channel_id"] = message.Channel.Id.Wire(),
            ["author"] = message.Author.ToJson(),
            ["content"] = message.Content,
            ["timestamp"] = message.Timestamp.Wire(),
            ["edited_timestamp"] = message.Edited?.Wire(),
            ["tts"] = message.Tts,
            ["mention_everyone"] = message.Mentions.Everyone,
            ["mentions"] = new JsonArray([.. message.Mentions.Users.Select(user => (JsonNode)user.ToJson())]),
            ["mention_roles"] = WireUsers.Ids(message.Mentions.Roles),
            ["attachments"] = new JsonArray([.. message.Attachments.Select(file => (JsonNode)file.ToJson(address))]),
            ["embeds"] = message.Embeds.DeepClone(),
            ["components"] = message.Components.DeepClone(),
            ["pinned"] = false,
            ["flags"] = (int)message.Flags,
        };
        AddOptional(json, message, world, address);
        return json;
    }

    public static JsonObject ToJson(this Attachment file, Uri address)
    {
        var url = new Uri(address, $"/attachments/{file.ChannelId.Wire()}/{file.Id.Wire()}/{Uri.EscapeDataString(file.FileName)}");
        var json = new JsonObject
        {
            ["id"] = file.Id.Wire(),
            ["filename"] = file.FileName,
            ["size"] = file.Bytes.Length,
            ["url"] = url.ToString(),
            ["proxy_url"] = url.ToString(),
            ["content_type"] = file.ContentType,
        };
        if (file.Description is { } description)
        {
            json["description"] = description;
        }

        return json;
    }

    private static void AddOptional(JsonObject json, Message message, PlaygroundWorld world, Uri address)
    {
        if (message.Nonce is { } nonce)
        {
            json["nonce"] = nonce.DeepClone();
        }

        if (message.WebhookToken is not null)
        {
            json["webhook_id"] = message.Author.Id.Wire();
            json["application_id"] = message.Author.Id.Wire();
        }

        if (message.InteractionMetadata is { } metadata)
        {
            json["interaction_metadata"] = metadata.DeepClone();
        }

        if (message.ReplyTo is { } original)
        {
            json["message_reference"] = new JsonObject
            {
                ["type"] = 0,
                ["channel_id"] = original.Channel.Id.Wire(),
                ["message_id"] = original.Id.Wire(),
            };
            json["referenced_message"] = original.ReplyTo is null && original.Channel.Messages.Find(original.Id) is not null
                ? original.ToJson(world, address)
                : null;
        }

        if (message.Thread is { } thread)
        {
            json["thread"] = thread.ToJson(world);
        }
    }
}
