using System.Text.Json.Nodes;
using static BriefingBot.Playground.Validation.Rules;

namespace BriefingBot.Playground.Validation;

/// <summary>See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete.</summary>
internal static class AutocompleteRules
{
    public const int MaxChoices = 25;

    /// <param name="optionType">The type of the option in focus, which the values must have.</param>
    public static void Check(JsonObject form, int optionType, FormPath at, FormErrors errors) =>
        Shape(new Table { ["choices"] = Required(List(Required(Shape(Choice(optionType))), MaxChoices)) })(form, at, errors);

    private static Table Choice(int optionType) => new()
    {
        ["name"] = Required(Text(100, 1)),
        ["name_localizations"] = CommandRules.Localizations(Text(100, 1)),
        ["value"] = Required(CommandRules.ValueOf(optionType)),
    };
}
