using System.Text.Json.Nodes;
using static BriefingBot.Playground.Validation.Rules;

namespace BriefingBot.Playground.Validation;

/// <summary>See https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure.</summary>
internal static class CommandOptionRules
{
    public const int Subcommand = 1;
    public const int Group = 2;
    private const int MaxOptions = 25;
    private static readonly int[] WithChoices = [3, 4, 10];

    /// <param name="depth">0 for a command's options, 1 within a group, 2 within a subcommand.</param>
    public static Rule Options(int depth) => All(
        List((value, at, errors) => CheckOption(value, depth, at, errors), MaxOptions),
        CheckList);

    private static void CheckOption(JsonNode? value, int depth, FormPath at, FormErrors errors)
    {
        var type = (int)((value as JsonObject)?["type"].AsInteger() ?? 0);
        Required(Shape(new Table
        {
            ["type"] = Required(OneOf(AllowedTypes(depth))),
            ["name"] = Required(CommandRules.SlashName),
            ["name_localizations"] = CommandRules.Localizations(CommandRules.SlashName),
            ["description"] = Required(Text(100, 1)),
            ["description_localizations"] = CommandRules.Localizations(Text(100, 1)),
            ["required"] = Boolean(),
            ["autocomplete"] = Boolean(),
            ["choices"] = List(Required(Shape(new Table
            {
                ["name"] = Required(Text(100, 1)),
                ["name_localizations"] = CommandRules.Localizations(Text(100, 1)),
                ["value"] = Required(CommandRules.ValueOf(type)),
            })), MaxOptions),
            ["channel_types"] = List(Integer(0, 16), max: 25),
            ["min_length"] = Integer(0, 6_000),
            ["max_length"] = Integer(1, 6_000),
            ["options"] = type switch
            {
                Group => Required(All(List(Anything(), MaxOptions, 1), Options(depth: 1))),
                Subcommand => Options(depth: 2),
                _ => NotHere,
            },
        }))(value, at, errors);

        if (value is JsonObject option)
        {
            CheckFields(option, type, at, errors);
        }
    }

    private static int[] AllowedTypes(int depth) => depth switch
    {
        0 => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        1 => [Subcommand],
        _ => [3, 4, 5, 6, 7, 8, 9, 10, 11],
    };

    private static void CheckFields(JsonObject option, int type, FormPath at, FormErrors errors)
    {
        var completes = option["autocomplete"].AsBoolean() is true;
        if (completes && option["choices"].AsList().Count > 0)
        {
            errors.Add(at["autocomplete"], "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_AND_CHOICES", "autocomplete may not be set to true if choices are present");
        }

        if ((completes || option["choices"].AsList().Count > 0) && !WithChoices.Contains(type))
        {
            errors.Add(at["type"], "APPLICATION_COMMAND_OPTIONS_CHOICES_TYPE", "Only string, integer and number options have choices or autocomplete");
        }

        if (type is Subcommand or Group && option["required"].AsBoolean() is true)
        {
            errors.Add(at["required"], "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Subcommands and groups cannot be required");
        }
    }

    private static void CheckList(JsonNode? value, FormPath at, FormErrors errors)
    {
        var (names, optional, kinds) = (new HashSet<string>(), false, new HashSet<bool>());
        var options = value.AsList();
        for (var index = 0; index < options.Count; index++)
        {
            if (options[index] is not JsonObject option)
            {
                continue;
            }

            if (option["name"].AsText() is { } name && !names.Add(name))
            {
                errors.Add(at[index]["name"], "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }

            var required = option["required"].AsBoolean() is true;
            if (required && optional)
            {
                errors.Add(at[index], "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            optional |= !required;
            kinds.Add(option["type"].AsInteger() is Subcommand or Group);
        }

        if (kinds.Count > 1)
        {
            errors.Add(at, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private static void NotHere(JsonNode? value, FormPath at, FormErrors errors)
    {
        if (value.AsList().Count > 0)
        {
            errors.Add(at, "APPLICATION_COMMAND_OPTIONS_NESTED", "Only subcommands and groups have options");
        }
    }
}
