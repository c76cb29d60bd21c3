using System.Text.Json.Nodes;
using static BriefingBot.Playground.Validation.Rules;

namespace BriefingBot.Playground.Validation;

/// <summary>See https://docs.discord.com/developers/resources/message#allowed-mentions-object.</summary>
internal static class AllowedMentionsRules
{
    public static readonly Rule AllowedMentions = All(
        Shape(new Table
        {
            ["parse"] = List(OneOf("roles", "users", "everyone"), max: 3),
            ["users"] = List(Id(), max: 100),
            ["roles"] = List(Id(), max: 100),
            ["replied_user"] = Boolean(),
        }),
        NotBothParsedAndListed);

    private static void NotBothParsedAndListed(JsonNode? value, FormPath at, FormErrors errors)
    {
        if (value is not JsonObject mentions)
        {
            return;
        }

        foreach (var kind in new[] { "users", "roles" })
        {
            if (mentions[kind].AsList().Count > 0 && mentions["parse"].AsList().Any(parsed => parsed.AsText() == kind))
            {
                errors.Add(at, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }
}
