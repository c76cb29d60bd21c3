using System.Text.Json.Nodes;
using static BriefingBot.Playground.Validation.Rules;

namespace BriefingBot.Playground.Validation;

/// <summary>See https://docs.discord.com/developers/resources/message#embed-object-embed-limits.</summary>
internal static class EmbedRules
{
    private const int MaxEmbeds = 10;
    private const int MaxTotal = 6_000;

    private static readonly Rule Link = Url(2_048, "http", "https");
    private static readonly Rule Media = Shape(new Table { ["url"] = Required(Url(2_048, "http", "https", "attachment")) });

    private static readonly Rule Embed = Shape(new Table
    {
        ["title"] = Text(256),
        ["description"] = Text(4_096),
        ["url"] = Link,
        ["color"] = Integer(0, 0xFFFFFF),
        ["timestamp"] = Text(64),
        ["image"] = Media,
        ["thumbnail"] = Media,
        ["footer"] = Shape(new Table { ["text"] = Required(Text(2_048, 1)), ["icon_url"] = Url(2_048, "http", "https", "attachment") }),
        ["author"] = Shape(new Table { ["name"] = Required(Text(256, 1)), ["url"] = Link, ["icon_url"] = Url(2_048, "http", "https", "attachment") }),
        ["fields"] = List(
            Shape(new Table { ["name"] = Required(Text(256, 1)), ["value"] = Required(Text(1_024, 1)), ["inline"] = Boolean() }),
            max: 25),
    });

    public static readonly Rule Embeds = All(List(Embed, MaxEmbeds), NoMoreThanTheTotal);

    private static void NoMoreThanTheTotal(JsonNode? value, FormPath at, FormErrors errors)
    {
        var total = value.Objects().Sum(Size);
        if (total > MaxTotal)
        {
            errors.Add(at, "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MaxTotal}");
        }
    }

    private static int Size(JsonObject embed) =>
        Length(embed["title"]) + Length(embed["description"]) + Length((embed["footer"] as JsonObject)?["text"]) + Length((embed["author"] as JsonObject)?["name"])
        + embed["fields"].Objects().Sum(field => Length(field["name"]) + Length(field["value"]));

    private static int Length(JsonNode? text) => text.AsText()?.CodePoints() ?? 0;
}
