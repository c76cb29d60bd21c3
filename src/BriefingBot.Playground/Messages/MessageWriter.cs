using System.Text.Json.Nodes;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Messages;

/// <summary>Makes and edits messages from forms that have passed the rules.</summary>
internal sealed class MessageWriter(PlaygroundWorld world, Func<Uri> address)
{
    public Message Create(MessageDraft draft)
    {
        var id = world.Ids.Next();
        var form = draft.Form;
        var message = new Message(id, draft.Channel, draft.Author, world.Time.GetUtcNow())
        {
            Type = draft.Type,
            Content = form["content"].AsText() ?? "",
            Flags = draft.Flags,
            Tts = form["tts"].AsBoolean() is true,
            Nonce = form["nonce"]?.DeepClone(),
            ReplyTo = draft.ReplyTo,
            InteractionMetadata = draft.InteractionMetadata,
            WebhookToken = draft.WebhookToken,
            OnlyFor = draft.OnlyFor,
            Embeds = WithKind(form["embeds"]),
            Components = ComponentNumbering.Of(form["components"]),
            Attachments = Uploaded(form["attachments"], draft.Files, draft.Channel),
        };
        LinkFiles(message);
        message.Mentions = MentionReader.Read(message, form["allowed_mentions"] as JsonObject, world);
        world.Publish(message);
        return message;
    }

    /// <summary>Changes what the form names and leaves the rest.</summary>
    public void Edit(Message message, JsonObject form, IReadOnlyList<UploadedFile> files, MessageFlags flags)
    {
        message.Flags = flags;
        if (form.ContainsKey("content"))
        {
            message.Content = form["content"].AsText() ?? "";
        }

        if (form.ContainsKey("embeds"))
        {
            message.Embeds = WithKind(form["embeds"]);
        }

        if (form.ContainsKey("components"))
        {
            message.Components = ComponentNumbering.Of(form["components"]);
        }

        if (form.ContainsKey("attachments") || files.Count > 0)
        {
            var kept = form.ContainsKey("attachments")
                ? message.Attachments.Where(a => form["attachments"].Objects().Any(listed => listed["id"].AsId() == a.Id))
                : message.Attachments;
            message.Attachments = [.. kept, .. Uploaded(form["attachments"], files, message.Channel)];
        }

        LinkFiles(message);
        message.Mentions = MentionReader.Read(message, form["allowed_mentions"] as JsonObject, world);
        message.Edited = world.Time.GetUtcNow();
        world.AnnounceEdit(message);
    }

    public JsonObject ToJson(Message message) => message.ToJson(world, address());

    private List<Attachment> Uploaded(JsonNode? listed, IReadOnlyList<UploadedFile> files, Channel channel)
    {
        var made = new List<Attachment>();
        foreach (var file in files)
        {
            var entry = listed.Objects().FirstOrDefault(found => found["id"].AsId() == (ulong)file.Place);
            var attachment = new Attachment(
                world.Ids.Next(),
                entry?["filename"].AsText() ?? file.FileName,
                entry?["description"].AsText(),
                file.ContentType,
                file.Bytes,
                channel.Id,
                entry?["is_spoiler"].AsBoolean() is true);
            world.Attachments.Add(attachment.Id, attachment);
            made.Add(attachment);
        }

        return made;
    }

    private static JsonArray WithKind(JsonNode? embeds)
    {
        var list = (JsonArray)embeds.AsList().DeepClone();
        foreach (var embed in list.OfType<JsonObject>())
        {
            embed["type"] = "rich";
        }

        return list;
    }

    private void LinkFiles(Message message)
    {
        var places = message.Embeds.OfType<JsonObject>().SelectMany(embed => new[] { embed["image"], embed["thumbnail"] })
            .Concat(ComponentWalk.Each(message.Components).SelectMany(c => c["items"].Objects().Select(item => item["media"]).Append(c["media"]).Append(c["file"])));
        foreach (var media in places.OfType<JsonObject>())
        {
            const string Scheme = "attachment://";
            if (media["url"].AsText() is { } url && url.StartsWith(Scheme, StringComparison.Ordinal)
                && message.Attachments.Find(a => a.FileName == url[Scheme.Length..]) is { } file)
            {
                media["url"] = file.ToJson(address())["url"]!.DeepClone();
                media["proxy_url"] = media["url"]!.DeepClone();
                media["content_type"] = file.ContentType;
                media["attachment_id"] = file.Id.Wire();
            }
        }
    }
}
