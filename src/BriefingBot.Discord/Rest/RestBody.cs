using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Rest;

/// <summary>Bodies of requests: JSON, or JSON with files.</summary>
/// <seealso href="https://docs.discord.com/developers/reference#uploading-files"/>
internal static class RestBody
{
    public static HttpContent Json<T>(T value, JsonTypeInfo<T> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    public static HttpContent Json(ReadOnlyMemory<byte> json)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    public static HttpContent Of(HttpContent json, IReadOnlyList<FileUpload> files)
    {
        if (files.Count == 0) return json;
        var form = new MultipartFormDataContent { { json, "payload_json" } };
        foreach (var (number, file) in files.Index())
        {
            var content = new ReadOnlyMemoryContent(file.Bytes);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
            form.Add(content, $"files[{number}]", file.Filename);
        }

        return form;
    }

    public static HttpContent Message(MessageBody body) =>
        Of(Json(Attachments.Listed(body), DiscordJson.Default.MessageBody), body.Files);

    public static HttpContent NewMessage(NewMessage body) =>
        Of(Json(Attachments.Listed(body), DiscordJson.Default.NewMessage), body.Files);

    /// <summary>An edit takes only the flags that can be changed; how a message was sent stays.</summary>
    public static HttpContent Edit(MessageBody body) =>
        Message(body with { Flags = body.Flags & (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds) });
}
