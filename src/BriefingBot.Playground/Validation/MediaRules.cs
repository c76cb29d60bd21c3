using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Validation;

/// <summary>Every <c>attachment://name</c> names a file of the message.</summary>
internal static class MediaRules
{
    private const string Scheme = "attachment://";

    public static void Check(JsonObject form, IEnumerable<string> fileNames, FormPath at, FormErrors errors)
    {
        var names = fileNames.ToHashSet();
        foreach (var (media, place) in Places(form, at))
        {
            if ((media as JsonObject)?["url"].AsText() is { } url && url.StartsWith(Scheme, StringComparison.Ordinal) && !names.Contains(url[Scheme.Length..]))
            {
                errors.Add(place["url"], "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment {url} was not found");
            }
        }
    }

    private static IEnumerable<(JsonNode? Media, FormPath At)> Places(JsonObject form, FormPath at)
    {
        var embeds = form["embeds"].AsList();
        for (var index = 0; index < embeds.Count; index++)
        {
            foreach (var field in new[] { "image", "thumbnail" })
            {
                yield return ((embeds[index] as JsonObject)?[field], at["embeds"][index][field]);
            }
        }

        foreach (var (component, place) in ComponentWalk.Each(form["components"], at["components"]))
        {
            yield return (component["media"], place["media"]);
            yield return (component["file"], place["file"]);
            var items = component["items"].AsList();
            for (var index = 0; index < items.Count; index++)
            {
                yield return ((items[index] as JsonObject)?["media"], place["items"][index]["media"]);
            }
        }
    }
}
